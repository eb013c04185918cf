import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { chromiumPath } from './support/chromium.ts';
import type { Heard } from './support/heard.ts';
import { ANA, MARCUS, openPlace, type Place, SHOP } from './support/shop.ts';

const hasChromium = (await chromiumPath()) !== undefined;
// The smallest PNG there is: one pixel.
const png =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
let place: Place;
const open: Heard[] = [];

beforeAll(async () => {
  if (hasChromium) place = await openPlace();
});
afterEach(async () => {
  for (const { client } of open.splice(0)) await client.stop();
  for (const phone of [ANA, SHOP]) {
    await place?.phones.call('POST', '/faults', { phone, offline: false, deaf: false, hang: false });
  }
});
afterAll(() => place?.close());

async function linked() {
  const { heard } = await place.link();
  open.push(heard);
  return heard;
}

test.skipIf(!hasChromium)('files come by their facts first, and go', async () => {
  const heard = await linked();
  const media = { mime: 'image/png', base64: png, name: 'dish.png' };
  await place.phones.write(ANA, { to: SHOP, kind: 'image', media, text: 'this one' });
  const { message } = await heard.hear('message');
  const sizeBytes = Buffer.from(png, 'base64').length;
  expect(message).toMatchObject({ kind: 'image', text: 'this one', media: { mime: 'image/png', sizeBytes } });
  await expect(heard.client.downloadMedia(message.waMessageId, sizeBytes - 1)).rejects.toThrow('allowed');
  const file = await heard.client.downloadMedia(message.waMessageId, sizeBytes);
  expect(file?.bytes.toString('base64')).toBe(png);
  expect(await heard.client.downloadMedia('3EB0NOWHERE', 1000)).toBeNull();

  const waMessageId = heard.client.newMessageId();
  const picture = { mime: 'image/png', name: 'menu.png', bytes: Buffer.from(png, 'base64') };
  expect(
    await heard.client.send({ messageId: 'm', waMessageId, to: ANA, text: 'our menu', media: picture }),
  ).toEqual({ kind: 'sent' });
  const seen = await place.phones.see(ANA, SHOP, ({ id }) => id === waMessageId);
  expect(seen).toMatchObject({ kind: 'image', text: 'our menu', media: { mime: 'image/png', sizeBytes } });
});

test.skipIf(!hasChromium)('a group has a name, and each message its author', async () => {
  const heard = await linked();
  const group = { name: 'Lunch', members: [ANA, MARCUS, SHOP] };
  const { id } = await place.phones.call<{ id: string }>('POST', '/groups', group);
  await place.phones.write(MARCUS, { to: id, text: 'one burger for me' });
  const { message } = await heard.hear('message');
  expect(message).toMatchObject({
    chat: { kind: 'group', value: `${id}@g.us`, name: 'Lunch' },
    author: { kind: 'phone', value: MARCUS, name: 'Marcus Lee' },
    text: 'one burger for me',
  });
  const waMessageId = heard.client.newMessageId();
  const request = { messageId: 'g', waMessageId, to: message.chat.value, text: 'who else?' };
  expect(await heard.client.send(request)).toEqual({ kind: 'sent' });
  await place.phones.see(ANA, id, ({ text }) => text === 'who else?');
  expect((await heard.client.lookUp(request)).kind).toBe('found');
});

test.skipIf(!hasChromium)('an opaque id comes with the phone behind it, and can be answered', async () => {
  const heard = await linked();
  await place.phones.call('POST', '/faults', { phone: MARCUS, lid: true });
  await place.phones.write(MARCUS, { to: SHOP, text: 'hi' });
  const { message } = await heard.hear('message');
  expect(message.chat).toMatchObject({ kind: 'lid', phone: MARCUS });
  expect(message.chat.value).toMatch(/@lid$/);
  const waMessageId = heard.client.newMessageId();
  const request = { messageId: 'l', waMessageId, to: message.chat.value, text: 'hello' };
  expect(await heard.client.send(request)).toEqual({ kind: 'sent' });
  await place.phones.see(MARCUS, SHOP, ({ text }) => text === 'hello');
  // By its phone it is the same chat.
  expect((await heard.client.lookUp({ ...request, to: MARCUS })).kind).toBe('found');
  await place.phones.call('POST', '/faults', { phone: MARCUS, lid: false });
});

test.skipIf(!hasChromium)('a line that hears nothing is found by its own echo', async () => {
  const heard = await linked();
  expect(await heard.client.echo(20_000)).toBe(true);
  await place.phones.call('POST', '/faults', { phone: SHOP, deaf: true });
  expect(await heard.client.echo(3_000)).toBe(false);
});

test.skipIf(!hasChromium)(
  'after a gap in the line it is ready again, and what came meanwhile is there',
  async () => {
    const heard = await linked();
    await place.phones.call('POST', '/faults', { phone: SHOP, offline: true });
    await expect(async () => {
      for (;;) await heard.client.probe();
    }).rejects.toThrow();
    await place.phones.write(ANA, { to: SHOP, text: 'are you there?' });
    await place.phones.call('POST', '/faults', { phone: SHOP, offline: false });
    while (heard.events.filter(({ kind }) => kind === 'ready').length < 2) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const told: string[] = [];
    await heard.client.fetchSince(null, async ({ text }) => void told.push(text));
    const live = heard.events.flatMap((event) => (event.kind === 'message' ? [event.message.text] : []));
    expect([...told, ...live]).toContain('are you there?');
    expect(heard.events.some(({ kind }) => kind === 'lost')).toBe(false);
  },
);

test.skipIf(!hasChromium)('a page that hangs does not pass a probe, and can be stopped', async () => {
  const heard = await linked();
  await place.phones.call('POST', '/faults', { phone: SHOP, hang: true });
  await expect(async () => {
    for (;;) await heard.client.probe();
  }).rejects.toThrow();
  await heard.client.stop();
  expect(await heard.client.memoryBytes()).toBe(0);
});
