import type { Log } from '@novi/core/context';
import type { ClientSettings, WhatsAppDriver } from '../port.ts';
import { type BrowserBinary, majorVersion } from './browser-binary.ts';
import { browserFlags, splitArgs, userAgentOf } from './browser-flags.ts';
import type { BrowserSettings } from './browser-run.ts';
import type { LinkStore } from './link-store.ts';
import { clearOrphanRuns } from './run-dirs.ts';
import { Watchdog } from './watchdog.ts';
import { WebJsClient } from './web-js-client.ts';

export interface WebJsOptions {
  /** See findBrowser. */
  binary: BrowserBinary;
  /** From WHATSAPP_BROWSER_ARGS. */
  browserArgs: string;
  /** From WHATSAPP_SESSION_PATH: profiles of running browsers; emptied of what earlier processes left. */
  sessionPath: string;
  links: LinkStore;
  log: Log;
}

export interface WebJsDriver extends WhatsAppDriver {
  clearOrphans(): Promise<void>;
  /** The process that guards the browsers, once there is one. */
  readonly watchdogPid: number | undefined;
  /** Ends the watchdog. After every client was stopped. */
  close(): void;
}

/** The driver of real WhatsApp numbers: whatsapp-web.js in a Chromium for each session. */
export function webJsDriver(options: WebJsOptions): WebJsDriver {
  const { links, log, sessionPath: root } = options;
  let prepared: Promise<BrowserSettings> | undefined;
  const browser = () => {
    prepared ??= prepare(options);
    // One that could not be unpacked may be the next time.
    prepared.catch(() => (prepared = undefined));
    return prepared;
  };
  const clients = new Set<WebJsClient>();
  const watchdog = new Watchdog(() => {
    for (const client of clients) client.abandon('nothing guards its browser: the watchdog was killed');
  });
  return {
    get watchdogPid() {
      return watchdog.pid;
    },
    open(settings: ClientSettings) {
      const onEnd = () => clients.delete(client);
      const client = new WebJsClient(settings, { browser, watchdog, links, log, onEnd });
      clients.add(client);
      return client;
    },
    async clearOrphans() {
      const cleared = await clearOrphanRuns(root);
      if (cleared > 0) log.warn({ cleared }, 'browsers that an earlier process left were cleared away');
    },
    close: () => watchdog.close(),
  };
}

async function prepare({ binary, ...options }: WebJsOptions): Promise<BrowserSettings> {
  const path = await binary.path();
  const needsNoSandbox = binary.hasNoSandbox || process.getuid?.() === 0;
  return {
    path,
    isHeadlessShell: binary.isHeadlessShell,
    flags: browserFlags(splitArgs(options.browserArgs), needsNoSandbox),
    userAgent: userAgentOf(await majorVersion(path)),
    root: options.sessionPath,
  };
}
