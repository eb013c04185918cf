import { afterAll, beforeAll, expect, test } from 'vitest';
import type wweb from 'whatsapp-web.js';
import { chromiumPath } from './support/chromium.ts';
import { openWorld, type World } from './support/phones.ts';
import { openRawClient, type RawClient } from './support/raw-client.ts';

const ANA = '12025550101';
const SHOP = '12025550199';
const hasChromium = (await chromiumPath()) !== undefined;

let world: World;
let raw: RawClient;

beforeAll(async () => {
  if (!hasChromium) return;
  world = await openWorld();
  raw = await openRawClient(world.chromiumArgs);
});
afterAll(async () => {
  await raw?.close();
  await world?.close();
});

test.skipIf(!hasChromium)('a scanned code makes it ready', async () => {
  await world.scan(SHOP, await raw.hear<string>('qr'));
  await raw.ready();
  expect(raw.client.info.wid.user).toBe(SHOP);
});

test.skipIf(!hasChromium)('text goes both ways, and is acknowledged to the end', async () => {
  await world.write(ANA, { to: SHOP, text: 'two burgers please' });
  const message = await raw.hear<wweb.Message>('message');
  expect(message).toMatchObject({ body: 'two burgers please', from: `${ANA}@c.us`, type: 'chat' });

  const sent = await raw.client.sendMessage(`${ANA}@c.us`, 'coming up');
  const seen = await world.see(ANA, SHOP, (m) => m.text === 'coming up');
  expect(sent.id._serialized).toBe(`true_${ANA}@c.us_${seen.id}`);
  await world.call('POST', `/phones/${ANA}/read`, { with: SHOP });
  await raw.hear<wweb.Message>('message_ack', (m) => m.ack === 3);
  const acks = raw.heard.filter((one) => one.event === 'message_ack').map((one) => one.args[1]);
  expect(acks).toEqual([1, 2, 3]);
});

test.skipIf(!hasChromium)('a link that the phone ends is ended here, and a new code is shown', async () => {
  await world.call('DELETE', `/phones/${SHOP}/link`);
  expect(await raw.hear('disconnected')).toBe('LOGOUT');
  const first = raw.heard.find((one) => one.event === 'qr')?.args[0];
  await raw.hear<string>('qr', (qr) => qr !== first);
});

test.skipIf(!hasChromium)('the page was asked for no module that it does not have', async () => {
  expect(await world.call('GET', '/whatsapp-web/unknown-modules')).toEqual({ names: [] });
});
