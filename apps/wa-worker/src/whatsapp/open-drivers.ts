import type { Edge } from '@novi/core/edge/edge';
import type { Env } from '../env.ts';
import { cloudApiDriver } from './cloud-api/cloud-api-driver.ts';
import { openCloudRows } from './cloud-api/cloud-rows.ts';
import type { WhatsAppDriver } from './port.ts';
import { sandboxDriver } from './sandbox-client.ts';
import { findBrowser } from './web-js/browser-binary.ts';
import { databaseLinkStore } from './web-js/link-store.ts';
import { webJsDriver } from './web-js/web-js-driver.ts';

export interface Drivers {
  byName: Readonly<Record<string, WhatsAppDriver>>;
  /** After every session was stopped. */
  close(): void;
}

/** The drivers this machine can run. A session whose driver is not among them is left to other workers. */
export async function openDrivers(env: Env, edge: Edge): Promise<Drivers> {
  const byName: Record<string, WhatsAppDriver> = {
    'cloud-api': cloudApiDriver(env.WHATSAPP_CLOUD_URL, openCloudRows(edge)),
  };
  if (env.SANDBOX_URL) byName.sandbox = sandboxDriver(env.SANDBOX_URL);
  const binary = findBrowser(env.WHATSAPP_BROWSER_PATH, env.PATH);
  const webJs =
    binary &&
    webJsDriver({
      binary,
      browserArgs: env.WHATSAPP_BROWSER_ARGS,
      sessionPath: env.WHATSAPP_SESSION_PATH,
      links: databaseLinkStore(edge),
      log: edge.log,
    });
  if (webJs) {
    byName['web-js'] = webJs;
    edge.log.info({ browser: binary.name }, 'numbers are linked in this browser');
  } else {
    edge.log.warn({}, 'no browser was found: numbers are not linked here; install chromium-headless-shell');
  }
  for (const driver of Object.values(byName)) await driver.clearOrphans?.();
  return { byName, close: () => webJs?.close() };
}
