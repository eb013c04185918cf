import type { LaunchOptions, Page } from 'puppeteer-core';
import library from 'whatsapp-web.js';
import { catchUpWithSync, watchState } from './page-functions.ts';
import { handleSyncsInTurn } from './syncs-in-turn.ts';

/** The library's class with those of its methods that it calls by itself and its types keep quiet about. */
type OpenClient = library.Client & {
  inject(): Promise<void>;
  requestPairingCode(...input: [string, boolean?, number?]): Promise<string>;
  initWebVersionCache(): Promise<void>;
  emit(event: string, ...args: unknown[]): boolean;
};
const BaseClient = library.Client as unknown as new (options: object) => OpenClient;

/** What the library asks an auth strategy. */
export interface LinkHooks {
  /** A browser is about to be started. A rejection stops that. */
  onLaunch(): Promise<void>;
  /** `pupBrowser` and `pupPage` are there, and nothing is loaded yet. */
  onBrowser(): Promise<void>;
  /** A real unlinking, by the phone or by us: the only time a pairing may go. */
  onLogout(): Promise<void>;
}

/**
 * Only what must happen happens. On any state but four, a mere CONFLICT between two browsers among them, the library
 * calls `disconnect`, and its own RemoteAuth then deletes the stored pairing: here it does nothing. The profile is laid
 * out before the client is made and taken up after the browser has closed, by us.
 *
 * After a logout the library asks for both hooks of a launch once more, in a listener whose rejection nobody catches:
 * refusing there, because the client is being stopped by then, would end the process and every number it holds.
 */
function ownAuth(hooks: LinkHooks) {
  const nothing = async () => {};
  let isLaunched = false;
  return {
    setup() {},
    beforeBrowserInitialized: async () => {
      if (!isLaunched) await hooks.onLaunch();
    },
    afterBrowserInitialized: async () => {
      if (isLaunched) return;
      isLaunched = true;
      await hooks.onBrowser();
    },
    onAuthenticationNeeded: async () => ({ failed: false, restart: false, failureEventPayload: undefined }),
    getAuthEventPayload: nothing,
    afterAuthReady: nothing,
    disconnect: nothing,
    destroy: nothing,
    logout: () => hooks.onLogout(),
  };
}

export interface GuardedHooks extends LinkHooks {
  onState(state: string | null): void;
  /** Work that the library began by itself failed: the page is in no state to be relied on. */
  onFault(error: unknown): void;
}

export interface GuardedOptions {
  launch: LaunchOptions;
  userAgent: string;
  deviceName: string;
  pairingPhone: string | undefined;
}

const prepared = new WeakSet<Page>();

/** The unmodified library, with what it leaves undone done around it. */
export class GuardedClient extends BaseClient {
  readonly #hooks: GuardedHooks;
  #isInitialised = false;

  constructor(options: GuardedOptions, hooks: GuardedHooks) {
    super({
      puppeteer: options.launch,
      authStrategy: ownAuth(hooks),
      userAgent: options.userAgent,
      deviceName: options.deviceName,
      // Kept in the working directory by default, for all sessions at once.
      webVersionCache: { type: 'none' },
      // CONFLICT means that another browser is this device: an alarm, never a reason to take it back.
      takeoverOnConflict: false,
      qrMaxRetries: 0,
      ...(options.pairingPhone
        ? { pairWithPhoneNumber: { phoneNumber: options.pairingPhone, showNotification: true } }
        : {}),
    });
    this.#hooks = hooks;
  }

  override async initialize(): Promise<void> {
    await super.initialize();
    this.#isInitialised = true;
  }

  /**
   * Runs again after each navigation, from a listener whose rejection nobody catches: it would end the process. After
   * it, what the library missed is made up for: it registers for `hasSynced` only here, and a page that has synced
   * before never tells it again, so `ready` would never come.
   */
  override async inject(): Promise<void> {
    try {
      const page = this.pupPage as unknown as Page;
      if (!prepared.has(page)) {
        prepared.add(page);
        handleSyncsInTurn(page);
        await page.exposeFunction('noviState', (state: string | null) => this.#hooks.onState(state));
      }
      await super.inject();
      const { state, hasSynced } = await page.evaluate(watchState);
      this.#hooks.onState(state);
      if (hasSynced) await page.evaluate(catchUpWithSync);
    } catch (error) {
      if (!this.#isInitialised) throw error;
      this.#hooks.onFault(error);
    }
  }

  /** Called without being awaited; a page that closes meanwhile would reject into nowhere. */
  override async requestPairingCode(...input: [string, boolean?, number?]): Promise<string> {
    return super.requestPairingCode(...input).catch((error: unknown) => {
      this.#hooks.onFault(error);
      return '';
    });
  }

  /** Even without a cache it would read the whole page again at every load. */
  override async initWebVersionCache(): Promise<void> {}

  /**
   * Called by the library on a lost connection, not awaited, and followed by rejections of whatever was under way. It
   * closes the whole browser; closing is ours, in order and with a limit (browser-run.ts).
   */
  override async destroy(): Promise<void> {}
}
