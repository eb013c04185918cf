import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type wweb from 'whatsapp-web.js';
import { chromiumPath } from './support/chromium.ts';
import { openWorld, type World } from './support/phones.ts';
import { openRawClient, type RawClient } from './support/raw-client.ts';

const ANA = '12025550101';
const SHOP = '12025550199';
const hasChromium = (await chromiumPath()) !== undefined;

let world: World;
const open: RawClient[] = [];
const folders: string[] = [];

afterEach(async () => {
  for (const client of open.splice(0)) await client.close();
  await world?.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

async function openClient(options: Parameters<typeof openRawClient>[1] = {}): Promise<RawClient> {
  const client = await openRawClient(world.chromiumArgs, options);
  open.push(client);
  return client;
}

/** All that a linked device is: what the product stores of it. */
function copyOfProfile(profile: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'novi-wweb-copy-'));
  folders.push(copy);
  for (const part of ['IndexedDB', 'Local Storage']) {
    cpSync(join(profile, 'Default', part), join(copy, 'Default', part), { recursive: true });
  }
  return copy;
}

async function isLinked(): Promise<boolean> {
  const { numbers } = await world.call<{ numbers: { number: string }[] }>('GET', '/numbers');
  return numbers.some(({ number }) => number === SHOP);
}

test.skipIf(!hasChromium)('links by a code, and goes on in another folder after a kill', async () => {
  world = await openWorld();
  const first = await openClient({ pairing: SHOP });
  const code = await first.hear<string>('code');
  expect(code).toMatch(/^[0-9A-Z]{8}$/);
  await world.call('POST', `/phones/${SHOP}/pair`, { code });
  await first.ready();
  first.client.pupBrowser?.process()?.kill('SIGKILL');

  const second = await openClient({ profile: copyOfProfile(first.profile) });
  await second.ready();
  expect(second.client.info.wid.user).toBe(SHOP);
  expect(second.heard.some(({ event }) => event === 'qr')).toBe(false);
});

test.skipIf(!hasChromium)('of two copies the later holds the number, and the link stays', async () => {
  world = await openWorld();
  const first = await openClient();
  await world.scan(SHOP, await first.hear<string>('qr'));
  await first.ready();
  const second = await openClient({ profile: copyOfProfile(first.profile) });
  await second.ready();
  expect(await first.hear('disconnected')).toBe('CONFLICT');
  expect(await isLinked()).toBe(true);
  expect(await second.client.getState()).toBe('CONNECTED');
});

test.skipIf(!hasChromium)('codes run out, and come again when the page is asked for more', async () => {
  // so that nobody has to wait for the last of them
  world = await openWorld({ webRefTtlMs: 300 });
  const { client, hear, heard } = await openClient();
  await hear('qr');
  const page = client.pupPage;
  await page?.waitForFunction(`window.require('WAWebSocketModel').Socket.state === 'UNPAIRED_IDLE'`);
  const shown = new Set(heard.filter(({ event }) => event === 'qr').map(({ args }) => args[0]));
  expect(shown.size).toBeGreaterThan(1);
  await page?.evaluate(`window.require('WAWebCmd').Cmd.refreshQR()`);
  await hear<string>('qr', (qr) => !shown.has(qr));
});

test.skipIf(!hasChromium)('a page that tells of its sync twice is listened to once', async () => {
  world = await openWorld();
  const { client, hear, heard, ready } = await openClient();
  const code = await hear<string>('qr');
  await client.pupPage?.evaluate(
    `window.require('WAWebSocketModel').Socket.on('change:hasSynced', () => window.onAppStateHasSyncedEvent())`,
  );
  await world.scan(SHOP, code);
  await ready();
  expect(client.info.wid.user).toBe(SHOP);
  await world.write(ANA, { to: SHOP, text: 'one' });
  await world.write(ANA, { to: SHOP, text: 'two' });
  await hear<wweb.Message>('message', ({ body }) => body === 'two');
  const bodies = heard.filter(({ event }) => event === 'message').map(({ args }) => args[0]);
  expect(bodies).toMatchObject([{ body: 'one' }, { body: 'two' }]);
});
