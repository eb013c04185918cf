import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { handleSyncsInTurn } from '@novi/wa-worker/whatsapp/web-js/syncs-in-turn';
import wweb from 'whatsapp-web.js';
import { CHROMIUM_ARGS, chromiumPath } from './chromium.ts';

export interface Heard {
  event: string;
  args: unknown[];
}

export interface RawClient {
  client: wweb.Client;
  profile: string;
  heard: Heard[];
  /** The first argument of the first such event that fits, now or later. */
  hear<T>(event: string, fits?: (value: T) => boolean): Promise<T>;
  /** The library misses `ready` when the page has synced before it listens: then it is told again. */
  ready(): Promise<void>;
  close(): Promise<void>;
}

const EVENTS = [
  'qr',
  'code',
  'authenticated',
  'ready',
  'message',
  'message_create',
  'message_ack',
  'message_edit',
];
const MORE_EVENTS = ['message_revoke_everyone', 'message_reaction', 'change_state', 'disconnected'];

const SYNCED_UNHEARD = `window.require?.('WAWebSocketModel').Socket.hasSynced && typeof window.WWebJS === 'undefined'
  && typeof window.onAppStateHasSyncedEvent === 'function' && void window.onAppStateHasSyncedEvent()`;

/** The unmodified library on a real Chromium, with nothing of ours around it but the order in which it hears of syncs. */
export async function openRawClient(
  chromiumArgs: readonly string[],
  options: { profile?: string; pairing?: string } = {},
): Promise<RawClient> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'novi-wweb-'));
  const executablePath = await chromiumPath();
  const client = new wweb.Client({
    puppeteer: {
      ...(executablePath === undefined ? {} : { executablePath }),
      headless: 'shell',
      args: [...CHROMIUM_ARGS, ...chromiumArgs],
      userDataDir: profile,
      protocolTimeout: 30_000,
    },
    webVersionCache: { type: 'none' },
    ...(options.pairing === undefined ? {} : { pairWithPhoneNumber: { phoneNumber: options.pairing } }),
  });
  const heard: Heard[] = [];
  let wake = () => {};
  let news = new Promise<void>((resolve) => (wake = resolve));
  for (const event of [...EVENTS, ...MORE_EVENTS]) {
    client.on(event, (...args: unknown[]) => {
      heard.push({ event, args });
      wake();
      news = new Promise<void>((resolve) => (wake = resolve));
    });
  }
  // After a navigation the library starts anew in an event handler of its own, where a browser that is closed meanwhile
  // becomes a rejection that nobody can catch.
  const library = client as unknown as { inject(): Promise<void> };
  const inject = library.inject.bind(client);
  let isClosing = false;
  let prepared: unknown;
  library.inject = () => {
    if (client.pupPage && prepared !== client.pupPage) handleSyncsInTurn(client.pupPage);
    prepared = client.pupPage;
    return inject().catch((error: unknown) => (isClosing ? undefined : Promise.reject(error)));
  };
  const initialized = client.initialize();
  // a client that is closed while it starts rejects; whoever waits for an event of it is told by the test's limit
  initialized.catch(() => {});

  async function hear<T>(event: string, fits: (value: T) => boolean = () => true): Promise<T> {
    for (;;) {
      const found = heard.find((one) => one.event === event && fits(one.args[0] as T));
      if (found) return found.args[0] as T;
      await news;
    }
  }

  return {
    client,
    profile,
    heard,
    hear,
    async ready() {
      await initialized;
      const isReady = () => heard.some((one) => one.event === 'ready');
      while (!isReady()) {
        await client.pupPage?.evaluate(SYNCED_UNHEARD);
        await Promise.race([news, new Promise((resolve) => setTimeout(resolve, 100))]);
      }
    },
    async close() {
      isClosing = true;
      await client.destroy().catch(() => {});
      if (options.profile === undefined) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
