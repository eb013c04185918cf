import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, LaunchOptions, Page } from 'puppeteer-core';
import { groupMembers, groupMemoryBytes, groupsUsing, killGroup } from './process-table.ts';
import { makeRunDir, type RunDir, removeRunDir } from './run-dirs.ts';
import type { Watchdog } from './watchdog.ts';
import { within } from './within.ts';

export interface BrowserSettings {
  path: string;
  isHeadlessShell: boolean;
  flags: string[];
  userAgent: string;
  /** Where runs have their directories. */
  root: string;
}

/** A call into the page that takes longer will not be answered: the library's own limit would be three minutes. */
const protocolTimeoutMs = 45_000;
const closeLimitMs = 5_000;
const killLimitMs = 10_000;

/**
 * One browser of one session, from its directory to the last of its processes. It has a process group of its own, and
 * belongs to the watchdog from before it is started until it is gone.
 */
export class BrowserRun {
  readonly dir: RunDir;
  readonly #settings: BrowserSettings;
  readonly #watchdog: Watchdog;
  #goodUntilMs: number;
  #group: number | undefined;
  #isEnding = false;

  constructor(
    settings: BrowserSettings,
    watchdog: Watchdog,
    lease: { sessionId: string; fence: number; goodForMs: number },
  ) {
    this.#settings = settings;
    this.#watchdog = watchdog;
    this.#goodUntilMs = performance.now() + lease.goodForMs;
    this.dir = makeRunDir(settings.root, lease.sessionId, lease.fence);
    this.extend(lease.goodForMs);
  }

  /** For puppeteer. Over pipes, not a port that others on the machine could speak to; and it ends when they close. */
  get launchOptions(): LaunchOptions {
    const { path, isHeadlessShell, flags } = this.#settings;
    return {
      executablePath: path,
      headless: isHeadlessShell ? 'shell' : true,
      pipe: true,
      args: [...flags],
      userDataDir: this.dir.profile,
      // While a driver listens to the network, the page keeps what every request was answered, up to 100 MB.
      networkEnabled: false,
      protocolTimeout: protocolTimeoutMs,
      timeout: 60_000,
      // What a page could make a browser read: no secret of ours is in it. Its home goes with the run.
      env: { HOME: this.dir.path, PATH: '/usr/bin:/bin', LANG: 'C.UTF-8', TMPDIR: this.dir.path },
      // The worker drains in order on these; puppeteer would kill the browser under it.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    };
  }

  get userAgent(): string {
    return this.#settings.userAgent;
  }

  /** The browser is there: from now on it is known by its process group too. */
  adopt(browser: Browser): void {
    this.#group = browser.process()?.pid;
    this.extend(this.#goodUntilMs - performance.now());
  }

  /**
   * Names the browser to a page that has loaded nothing yet. Puppeteer does so only where it listens to the network, and
   * the browser's flag alone leaves the client hints as they are, which say "HeadlessChrome".
   */
  async nameTo(page: Page): Promise<void> {
    const line = await page.createCDPSession();
    await line.send('Emulation.setUserAgentOverride', { userAgent: this.userAgent });
  }

  extend(goodForMs: number): void {
    if (this.#isEnding) return;
    this.#goodUntilMs = performance.now() + goodForMs;
    this.#watchdog.extend({ runDir: this.dir.path, ...(this.#group ? { pid: this.#group } : {}) }, goodForMs);
  }

  memoryBytes(): number {
    return this.#group ? groupMemoryBytes(this.#group) : 0;
  }

  /**
   * Closes the browser and waits until not one process of it is left: politely while the lease lasts, by force after.
   * True where it went politely, with all it had to write. The profile is left for whoever wants to keep something of
   * it; `remove` follows.
   */
  async end(browser: Browser | null): Promise<boolean> {
    this.#isEnding = true;
    const politeMs = Math.min(closeLimitMs, this.#goodUntilMs - performance.now() - 500);
    const isPolite =
      browser?.connected === true &&
      politeMs > 0 &&
      (await within(politeMs, 'closing the browser', browser.close()).then(
        () => true,
        () => false,
      ));
    // Also one that was being started when it was given up, which nobody has a handle of.
    const groups = new Set(groupsUsing(this.dir.profile));
    if (this.#group) groups.add(this.#group);
    const giveUpMs = performance.now() + killLimitMs;
    for (const group of groups) {
      killGroup(group);
      while (groupMembers(group).length > 0 && performance.now() < giveUpMs) await sleep(20);
    }
    return isPolite;
  }

  async remove(): Promise<void> {
    await removeRunDir(this.dir.path);
    this.#watchdog.release(this.dir.path);
  }
}
