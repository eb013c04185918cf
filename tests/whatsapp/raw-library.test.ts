import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import wweb from 'whatsapp-web.js';
import { chromiumPath } from './support/chromium.ts';
import { openWorld, type World } from './support/phones.ts';
import { openRawClient, type RawClient } from './support/raw-client.ts';

const ANA = '12025550101';
const BEN = '12025550102';
const SHOP = '12025550199';
const PICTURE = { mime: 'image/png', base64: Buffer.from('a picture').toString('base64'), name: 'list.png' };
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

test.skipIf(!hasChromium)('files go both ways', async () => {
  await world.write(ANA, { to: SHOP, text: 'my list', kind: 'image', media: PICTURE });
  const message = await raw.hear<wweb.Message>('message', (m) => m.type === 'image');
  expect(message).toMatchObject({ hasMedia: true, body: 'my list' });
  expect((await message.downloadMedia()).data).toBe(PICTURE.base64);

  const menu = new wweb.MessageMedia('application/pdf', Buffer.from('%PDF-').toString('base64'), 'menu.pdf');
  await raw.client.sendMessage(`${ANA}@c.us`, menu, { caption: 'our menu', sendMediaAsDocument: true });
  const seen = await world.see(ANA, SHOP, (m) => m.text === 'our menu');
  expect(seen).toMatchObject({ kind: 'document', media: { mime: 'application/pdf', name: 'menu.pdf' } });
});

test.skipIf(!hasChromium)('a place, a contact and a cart arrive as what they are', async () => {
  await world.write(ANA, { to: SHOP, kind: 'location', location: { lat: 40.7, lng: -74, name: 'Home' } });
  const place = await raw.hear<wweb.Message>('message', (m) => m.type === 'location');
  expect(place.location).toMatchObject({ latitude: 40.7, longitude: -74 });

  await world.write(ANA, { to: SHOP, kind: 'contact', contact: { name: 'Ben', phone: '+12025550102' } });
  const card = await raw.hear<wweb.Message>('message', (m) => m.type === 'vcard');
  expect(card.vCards[0]).toContain('waid=12025550102:+12025550102');

  const items = [{ id: 'margherita', name: 'Margherita', quantity: 2 }];
  await world.write(ANA, { to: SHOP, kind: 'cart', text: 'quickly', cart: { items } });
  const cart = await raw.hear<wweb.Message>('message', (m) => m.type === 'order');
  expect((await cart.getOrder()).products).toMatchObject(items);
});

test.skipIf(!hasChromium)('edits, deletions and reactions are heard', async () => {
  const { id } = await world.write(ANA, { to: SHOP, text: 'two' });
  await raw.hear<wweb.Message>('message', (m) => m.body === 'two');
  await world.call('PATCH', `/phones/${ANA}/messages/${id}`, { text: 'three' });
  await raw.hear<wweb.Message>('message_edit', (m) => m.body === 'three');
  await world.call('PUT', `/phones/${ANA}/messages/${id}/reaction`, { emoji: '👍' });
  const reaction = await raw.hear<wweb.Reaction>('message_reaction');
  expect(reaction).toMatchObject({ reaction: '👍', senderId: `${ANA}@c.us`, msgId: { id } });
  await world.call('DELETE', `/phones/${ANA}/messages/${id}`);
  await raw.hear<wweb.Message>('message_revoke_everyone', (m) => m.id.id === id);
});

test.skipIf(!hasChromium)('a group names its author, and takes an answer', async () => {
  const group = await world.call<{ id: string }>('POST', '/groups', {
    name: 'Lunch',
    members: [ANA, BEN, SHOP],
  });
  await world.write(BEN, { to: group.id, text: 'one for me' });
  const message = await raw.hear<wweb.Message>('message', (m) => m.body === 'one for me');
  expect(message).toMatchObject({ from: `${group.id}@g.us`, author: `${BEN}@c.us` });
  const chat = (await message.getChat()) as wweb.GroupChat;
  expect(chat).toMatchObject({ isGroup: true, name: 'Lunch' });
  expect(chat.participants).toHaveLength(3);
  await chat.sendMessage('noted');
  await world.see(BEN, group.id, (m) => m.text === 'noted');
});

test.skipIf(!hasChromium)('who hides their number has an id whose phone can be asked for', async () => {
  await world.call('POST', '/faults', { phone: BEN, lid: true });
  await world.write(BEN, { to: SHOP, text: 'who am I?' });
  const message = await raw.hear<wweb.Message>('message', (m) => m.body === 'who am I?');
  expect(message.from).toMatch(/^9\d{14}@lid$/);
  const [ids] = await raw.client.getContactLidAndPhone([message.from]);
  expect(ids).toEqual({ lid: message.from, pn: `${BEN}@c.us` });
  await raw.client.sendMessage(message.from, 'you are Ben');
  await world.see(BEN, SHOP, (m) => m.text === 'you are Ben');
});

test.skipIf(!hasChromium)('what the phone itself writes is heard as ours', async () => {
  await world.write(SHOP, { to: ANA, text: 'from the counter' });
  const message = await raw.hear<wweb.Message>('message_create', (m) => m.body === 'from the counter');
  expect(message.fromMe).toBe(true);
});

test.skipIf(!hasChromium)(
  'a line that breaks is opened again, and what came meanwhile is heard',
  async () => {
    await world.call('POST', '/faults', { phone: SHOP, offline: true });
    await raw.hear('change_state', (state) => state === 'OPENING');
    await world.write(ANA, { to: SHOP, text: 'still there?' });
    const sent = await raw.client.sendMessage(`${ANA}@c.us`, 'one moment');
    await world.call('POST', '/faults', { phone: SHOP, offline: false });
    await raw.hear<wweb.Message>('message', (m) => m.body === 'still there?');
    await raw.hear<wweb.Message>('message_ack', (m) => m.id.id === sent.id.id);
    await world.see(ANA, SHOP, (m) => m.text === 'one moment');
  },
);

test.skipIf(!hasChromium)(
  'a deaf session sends and hears nothing; a hanging one answers nothing',
  async () => {
    await world.call('POST', '/faults', { phone: SHOP, deaf: true });
    await world.write(ANA, { to: SHOP, text: 'can you hear me?' });
    await raw.client.sendMessage(`${ANA}@c.us`, 'special of the day');
    await world.see(ANA, SHOP, (m) => m.text === 'special of the day');
    expect(raw.heard.some(({ args }) => (args[0] as wweb.Message)?.body === 'can you hear me?')).toBe(false);
    await world.call('POST', '/faults', { phone: SHOP, deaf: false });
    await raw.hear<wweb.Message>('message', (m) => m.body === 'can you hear me?');

    const answers = (ms: number) =>
      Promise.race([raw.client.getState().then(() => true), sleep(ms).then(() => false)]);
    await world.call('POST', '/faults', { phone: SHOP, hang: true });
    while (await answers(300));
    await world.write(ANA, { to: SHOP, text: 'anybody?' });
    await world.see(ANA, SHOP, (m) => m.text === 'anybody?' && m.ack === 'sent');
    await world.call('POST', '/faults', { phone: SHOP, hang: false });
    await raw.hear<wweb.Message>('message', (m) => m.body === 'anybody?');
  },
);

test.skipIf(!hasChromium)('a link that the phone ends is ended here, and a new code is shown', async () => {
  await world.call('DELETE', `/phones/${SHOP}/link`);
  expect(await raw.hear('disconnected')).toBe('LOGOUT');
  const first = raw.heard.find((one) => one.event === 'qr')?.args[0];
  await raw.hear<string>('qr', (qr) => qr !== first);
});

test.skipIf(!hasChromium)('the page was asked for no module that it does not have', async () => {
  expect(await world.call('GET', '/whatsapp-web/unknown-modules')).toEqual({ names: [] });
});
