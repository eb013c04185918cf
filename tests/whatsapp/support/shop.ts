import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { holdSession } from '@novi/core/testing/live-session';
import { openTestShop, openTestWorld, type TestShop, type TestWorld } from '@novi/core/testing/test-shop';
import type { ClientSettings } from '@novi/wa-worker/whatsapp/port';
import { shippedBrowser } from '@novi/wa-worker/whatsapp/web-js/browser-binary';
import { databaseLinkStore } from '@novi/wa-worker/whatsapp/web-js/link-store';
import { webJsDriver } from '@novi/wa-worker/whatsapp/web-js/web-js-driver';
import { type Heard, listenTo } from './heard.ts';
import { openWorld, type World } from './phones.ts';

export const ANA = '12025550101';
export const MARCUS = '12025550102';
export const SHOP = '12025550199';

export type Place = Awaited<ReturnType<typeof openPlace>>;

/** A sandbox with its page, a database, and drivers that run as in a worker. */
export async function openPlace(worldOptions: Parameters<typeof openWorld>[0] = {}) {
  const phones: World = await openWorld(worldOptions);
  const database: TestWorld = await openTestWorld();
  const root = mkdtempSync(join(tmpdir(), 'novi-client-'));
  const browserArgs = phones.chromiumArgs.map((arg) => `"${arg}"`).join(' ');
  const drivers: { close(): void }[] = [];
  // What npm brings is there on every machine that runs these tests.
  const binary = shippedBrowser();
  if (!binary) throw new Error('there is no browser');

  function openDriver(sessionPath = join(root, 'sessions')) {
    const driver = webJsDriver({
      binary: binary as NonNullable<typeof binary>,
      browserArgs,
      sessionPath,
      links: databaseLinkStore(database.edge),
      log: database.edge.log,
    });
    drivers.push(driver);
    return driver;
  }
  type Driver = ReturnType<typeof openDriver>;
  const driver = openDriver();

  const settingsOf = (shop: TestShop, fence: number, more: Partial<ClientSettings> = {}): ClientSettings => ({
    tenantId: shop.tenantId,
    sessionId: shop.sessionId,
    fence,
    goodForMs: 600_000,
    owner: 'test',
    label: "Luigi's",
    link: { kind: 'qr' },
    linkCodeTtlMs: 60_000,
    ...more,
  });

  /** Opens the shop's session under a fresh lease; `onCode` uses a phone. */
  async function start(
    shop: TestShop,
    fence: number,
    options: {
      driver?: Driver;
      onCode?: (code: string) => Promise<unknown>;
      more?: Partial<ClientSettings>;
    } = {},
  ): Promise<Heard> {
    await holdSession(shop, fence);
    const client = (options.driver ?? driver).open(settingsOf(shop, fence, options.more));
    return listenTo(client, options.onCode);
  }

  const scan = (phone: string) => (code: string) => phones.scan(phone, code);
  /** Links the shop's number to a new shop, and has it ready. */
  async function link(number = SHOP): Promise<{ shop: TestShop; heard: Heard }> {
    const shop = await openTestShop(database);
    const heard = await start(shop, 1, { onCode: scan(number) });
    await heard.hear('ready');
    return { shop, heard };
  }

  return {
    phones,
    database,
    root,
    driver,
    openDriver,
    settingsOf,
    start,
    scan,
    link,
    newShop: () => openTestShop(database),
    async close() {
      for (const one of drivers) one.close();
      await phones.close();
      await database.close();
      rmSync(root, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
