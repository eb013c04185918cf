import type { Log } from '@novi/core/context';
import type { Page } from 'puppeteer-core';
import type { ClientListener, ClientSettings, LostReason } from '../port.ts';
import { BrowserRun, type BrowserSettings } from './browser-run.ts';
import { digitsOf } from './chat-ids.ts';
import { EventLane } from './event-lane.ts';
import type { GuardedClient } from './guarded-client.ts';
import { HeldLink } from './held-link.ts';
import type { LinkStore } from './link-store.ts';
import { lostByLogout, lostByState } from './lost-states.ts';
import { logOut, ownWid, provesItWorks, useChosenIds } from './page-functions.ts';
import { PageLookups } from './page-lookups.ts';
import { Recent } from './recent.ts';
import { Sender } from './sender.ts';
import type { Watchdog } from './watchdog.ts';
import { wireEvents } from './wire-events.ts';
import { within } from './within.ts';

export interface LifeParts {
  browser: () => Promise<BrowserSettings>;
  watchdog: Watchdog;
  links: LinkStore;
  log: Log;
  /** The client has stopped, and nothing of it is left. */
  onEnd: () => void;
}

/** From nothing to a page that shows a code or begins to sync. The library would wait for its page for ever. */
const startLimitMs = 120_000;
const answerLimitMs = 20_000;
/** How often it is looked whether the pairing changed, and how quiet it must be for that. */
const keepEveryMs = 120_000;
const quietMs = 3_000;

/** What there is once the browser is. */
export interface Opened {
  client: GuardedClient;
  page: Page;
  sender: Sender;
  lookups: PageLookups;
}

/**
 * One browser from its start to the last of its files: a directory, the pairing laid into it, the browser, a code or a
 * sync, `ready`; at the end the browser closed, the pairing kept, and the directory removed. It is never started twice,
 * and after `lost` only `stop` is left.
 */
export class PageLife {
  readonly #settings: ClientSettings;
  readonly #parts: LifeParts;
  readonly #link: HeldLink;
  /** Keys of messages with files, by their bare id. */
  readonly files = new Recent<string>(5_000);
  #run: BrowserRun | undefined;
  #opened: Opened | undefined;
  #listener: ClientListener = async () => {};
  #lane: EventLane | undefined;
  #starting: Promise<void> = Promise.resolve();
  #stopping: Promise<void> | undefined;
  #keepTimer: NodeJS.Timeout | undefined;
  #isLost = false;
  #showedCode = false;
  #toldLinked = false;
  #wasReady = false;
  #isReady = false;

  constructor(settings: ClientSettings, parts: LifeParts) {
    this.#settings = settings;
    this.#parts = parts;
    const { tenantId, sessionId, fence } = settings;
    this.#link = new HeldLink(parts.links, { tenantId, sessionId, fence }, parts.log);
  }

  get isReady(): boolean {
    return this.#isReady && this.#isLive;
  }

  get #isLive(): boolean {
    return !this.#isLost && !this.#stopping;
  }

  async start(listener: ClientListener): Promise<void> {
    this.#listener = listener;
    this.#lane = new EventLane(listener, (error) =>
      this.#lose('failed', `an event could not be stored: ${error}`),
    );
    this.#starting = this.#open();
    try {
      await within(startLimitMs, 'starting WhatsApp Web', this.#starting);
    } catch (error) {
      // A page that said what is wrong before the library gave up has been told already.
      await this.stop();
      if (!this.#isLost) throw error;
    }
  }

  async #open(): Promise<void> {
    const [settings, parts] = [this.#settings, this.#parts];
    const browser = await parts.browser();
    // The library and its browser driver are 40 MB that a worker without such a session does without.
    const { GuardedClient } = await import('./guarded-client.ts');
    if (this.#stopping) throw new Error('stopped before it was started');
    this.#run = new BrowserRun(browser, parts.watchdog, settings);
    await this.#link.restore(this.#run.dir.profile);
    const client = new GuardedClient(
      {
        launch: this.#run.launchOptions,
        userAgent: this.#run.userAgent,
        deviceName: settings.label || 'Novi',
        pairingPhone: settings.link.kind === 'pairing_code' ? settings.link.phone : undefined,
      },
      {
        onLaunch: async () => {
          if (this.#stopping) throw new Error('stopped before the browser was started');
        },
        onBrowser: () => this.#adopt(client),
        onLogout: () => this.#heardLogout(),
        onState: (state) => this.#heardState(state),
        onFault: (error) => this.#lose('crashed', `the page could not be entered again: ${error}`),
      },
    );
    client.on('qr', (code) => this.#showCode('qr', code));
    client.on('code', (code) => this.#showCode('pairing_code', code));
    client.on('ready', () => this.#heardReady());
    await client.initialize();
  }

  /** The library listens for no death of browser or page: calls would hang until their limit, and nothing be said. */
  async #adopt(client: GuardedClient): Promise<void> {
    if (!this.#run) return;
    const { pupBrowser: browser, pupPage } = client;
    if (!browser || !pupPage) throw new Error('the library opened no page');
    const page = pupPage as unknown as Page;
    this.#run.adopt(browser as never);
    if (this.#stopping) throw new Error('stopped while the browser was started');
    const sender = new Sender(client, page, () => this.#link.isComplete);
    const lookups = new PageLookups(client, page);
    this.#opened = { client, page, sender, lookups };
    browser.on('disconnected', () => this.#lose('crashed', 'the browser ended'));
    // What a crash of the page's own process looks like from outside; the browser lives on.
    page.on('error', (error) => this.#lose('crashed', error.message));
    page.on('close', () => this.#lose('crashed', 'the page was closed'));
    const lane = this.#lane as EventLane;
    wireEvents(client, { lane, lookups, sender, files: this.files, isLive: () => this.#isLive });
    await this.#run.nameTo(page);
  }

  #showCode(method: 'qr' | 'pairing_code', code: string): void {
    if (!this.#isLive || !code) return;
    this.#showedCode = true;
    this.#lane?.add(() => ({ kind: 'link_code', method, code }));
  }

  #heardState(state: string | null): void {
    if (!this.#isLive) return;
    const reason = lostByState(state, this.#wasReady);
    if (reason) {
      // The page's own store is not to be trusted now, and the kept pairing stays: an unlinking comes with a logout.
      this.#link.distrust();
      this.#lose(reason, `WhatsApp Web says ${state}`);
    } else if (state !== 'CONNECTED') {
      this.#isReady = false;
    } else if (this.#wasReady && !this.#isReady) {
      // Back after a gap. The library says nothing where `hasSynced` stayed as it was, and raises no event for what
      // arrived meanwhile: `ready` again makes the supervisor read the chats.
      this.#heardReady();
    } else if (this.#showedCode) {
      this.#lane?.add(() => this.#linkedEvent());
    }
  }

  async #linkedEvent() {
    if (this.#toldLinked || !this.#showedCode || !this.#opened) return null;
    const number = digitsOf(await this.#opened.page.evaluate(ownWid));
    if (!number) return null;
    this.#toldLinked = true;
    return { kind: 'linked', number } as const;
  }

  /** `ready` comes at every change of `hasSynced`, so as often as the page likes: the port hears it once a connection. */
  #heardReady(): void {
    if (!this.#isLive) return;
    this.#lane?.add(() => this.#linkedEvent());
    this.#lane?.add(async () => {
      const page = this.#opened?.page;
      if (this.#isReady || !page) return null;
      const problem = await within(answerLimitMs, 'getting ready', page.evaluate(provesItWorks));
      if (problem) throw new Error(problem);
      await page.evaluate(useChosenIds);
      const number = digitsOf(await page.evaluate(ownWid));
      this.#isReady = true;
      this.#wasReady = true;
      this.#link.prove();
      // A fresh pairing is worth nothing before it is kept.
      await this.#link.keep((this.#run as BrowserRun).dir.profile, false);
      this.#keepTimer ??= setInterval(() => this.#keepWhenQuiet(), keepEveryMs).unref();
      return { kind: 'ready', number };
    });
  }

  #keepWhenQuiet(): void {
    if (!this.#isLive || !this.#run || (this.#lane?.quietForMs ?? 0) < quietMs) return;
    void this.#link.keep(this.#run.dir.profile, false);
  }

  /** Called by the library once the page went to its logged-out address, before it begins to show a new code. */
  async #heardLogout(): Promise<void> {
    const address = this.#opened?.page.url() ?? '';
    const reason = lostByLogout(address);
    this.#link.distrust();
    if (reason === 'unlinked') await this.#link.erase();
    this.#lose(reason, `WhatsApp logged the session out (${address})`);
  }

  #lose(reason: LostReason, detail: string): void {
    if (!this.#isLive) return;
    this.#isLost = true;
    this.#listener({ kind: 'lost', reason, detail }).catch((error: unknown) => {
      this.#parts.log.error({ err: error, sessionId: this.#settings.sessionId }, 'a loss could not be told');
    });
  }

  /** Something outside ended what this client cannot do without. */
  abandon(why: string): void {
    this.#lose('crashed', why);
  }

  /** Throws where there is no page to speak to. */
  live(): Opened {
    if (!this.#opened || !this.#isLive) throw new Error('WhatsApp Web is not open');
    return this.#opened;
  }

  extend(goodForMs: number): void {
    this.#run?.extend(goodForMs);
  }

  memoryBytes(): number {
    return this.#run?.memoryBytes() ?? 0;
  }

  async unlink(): Promise<void> {
    const page = this.#opened?.page;
    // From here on the page may say what it likes.
    this.#isLost = true;
    this.#link.distrust();
    if (page) {
      await within(answerLimitMs, 'unlinking', page.evaluate(logOut)).catch((error: unknown) => {
        this.#parts.log.warn(
          { err: error },
          'the phone may still show this device: it was not there to be told',
        );
      });
    }
    await this.#link.erase();
    await this.stop();
  }

  stop(): Promise<void> {
    this.#stopping ??= this.#stop();
    return this.#stopping;
  }

  async #stop(): Promise<void> {
    clearInterval(this.#keepTimer);
    this.#lane?.stop();
    const run = this.#run;
    if (!run) return this.#parts.onEnd();
    try {
      const isPolite = await run.end((this.#opened?.client.pupBrowser ?? null) as never);
      // One that was just being started has ended with this, or ends when it finds out.
      await within(5_000, 'a start', this.#starting).catch(() => run.end(null));
      await this.#link.keep(run.dir.profile, isPolite);
    } finally {
      await run.remove();
      this.#parts.onEnd();
    }
  }
}
