import { type InboundMessage, MediaTooLarge } from '@novi/wa-worker/whatsapp/port';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cloudApi } from './drivers/cloud-api.ts';
import type { DriverUnderTest, Setting } from './drivers/driver-under-test.ts';
import { sandbox } from './drivers/sandbox.ts';
import { webJs } from './drivers/web-js.ts';
import type { Heard } from './support/heard.ts';

const ANA = '12025550101';
const BEN = '12025550102';
const PICTURE = { mime: 'image/png', base64: Buffer.from('a picture').toString('base64'), name: 'list.png' };

const drivers: DriverUnderTest[] = [sandbox, webJs, cloudApi];

// What the product may expect of any driver, through the port alone and in the order of a shop's day. One client for all
// of it, because a browser is dear.
describe.each(drivers)('$name', ({ isHere, prepare }) => {
  const scenario = test.skipIf(!isHere);
  let setting: Setting;
  let shop: Heard;

  beforeAll(async () => {
    if (isHere) setting = await prepare();
  });
  afterAll(async () => {
    await shop?.client.stop();
    await setting?.close();
  });

  const personOf = (phone: string) => setting.personOf?.(phone) ?? { kind: 'phone', value: phone };
  const write = (from: string, body: object) => setting.phones.write(from, { to: setting.number, ...body });
  const say = async (to: string, text: string) => {
    const request = { messageId: text, waMessageId: shop.client.newMessageId(), to, text };
    expect(await shop.client.send(request)).toMatchObject({ kind: 'sent' });
    return request;
  };
  const hearMessage = async (fits: (message: InboundMessage) => boolean) =>
    (await shop.hear('message', ({ message }) => fits(message))).message;

  scenario('a number becomes ready', async () => {
    shop = await setting.open();
    expect(await shop.hear('ready')).toMatchObject({ number: setting.number });
  });

  scenario('a customer is heard by phone and name', async () => {
    await write(ANA, { text: 'two burgers please' });
    expect(await hearMessage((message) => message.text === 'two burgers please')).toMatchObject({
      chat: { ...personOf(ANA), phone: ANA, name: 'Ana Prado' },
      fromMe: false,
      kind: 'text',
    });
  });

  scenario('an answer is seen, acknowledged, and found by the id chosen for it', async () => {
    const sent = await say(ANA, 'coming up');
    const seen = await setting.phones.see(ANA, setting.number, ({ text }) => text === 'coming up');
    if (sent.waMessageId !== null) expect(seen.id).toBe(sent.waMessageId);
    await setting.phones.call('POST', `/phones/${ANA}/read`, { with: setting.number });
    await shop.hear('ack', ({ waMessageId, ack }) => waMessageId === seen.id && ack === 'read');
    const found = await shop.client.lookUp(sent);
    expect(['found', 'unknowable']).toContain(found.kind);
    if (found.kind === 'found') expect(found.ack).toBe('read');
    const other = await shop.client.lookUp({ ...sent, waMessageId: shop.client.newMessageId() });
    expect(['absent', 'unknowable']).toContain(other.kind);
  });

  scenario('a picture is fetched, unless it is too large', async ({ skip }) => {
    if (!shop.client.capabilities.media) skip('it has no files');
    await write(ANA, { kind: 'image', text: 'my list', media: PICTURE });
    const message = await hearMessage(({ kind }) => kind === 'image');
    expect(message).toMatchObject({ text: 'my list', media: { mime: 'image/png' } });
    const file = await shop.client.downloadMedia(message.waMessageId, 1_000);
    expect(file?.bytes.toString()).toBe('a picture');
    await expect(shop.client.downloadMedia(message.waMessageId, 5)).rejects.toThrow(MediaTooLarge);
  });

  scenario('a document goes out under its name', async ({ skip }) => {
    if (!shop.client.capabilities.media) skip('it has no files');
    const media = { mime: 'application/pdf', name: 'menu.pdf', bytes: Buffer.from('%PDF-') };
    const waMessageId = shop.client.newMessageId();
    await shop.client.send({ messageId: 'menu', waMessageId, to: ANA, text: 'our menu', media });
    const seen = await setting.phones.see(ANA, setting.number, ({ text }) => text === 'our menu');
    expect(seen).toMatchObject({ kind: 'document', media: { mime: 'application/pdf', name: 'menu.pdf' } });
  });

  scenario('a place, a contact and a cart arrive as data', async () => {
    const location = { lat: 40.7, lng: -74, name: 'Home' };
    await write(ANA, { kind: 'location', location });
    expect((await hearMessage(({ kind }) => kind === 'location')).payload).toEqual({ location });

    await write(ANA, { kind: 'contact', contact: { name: 'Ben', phone: BEN } });
    const contact = await hearMessage(({ kind }) => kind === 'contact');
    expect(contact.payload).toEqual({ contact: { name: 'Ben', phone: BEN } });

    const items = [{ id: 'margherita', name: 'Margherita', quantity: 2 }];
    await write(ANA, { kind: 'cart', text: 'quickly please', cart: { items } });
    const cart = await hearMessage(({ kind }) => kind === 'cart');
    expect(cart).toMatchObject({ text: 'quickly please', payload: { cart: { items } } });
  });

  scenario('an edit, a reaction and a deletion are told', async ({ skip }) => {
    if (!shop.client.capabilities.edits) skip('it has no edits');
    const { id } = await write(ANA, { text: 'two' });
    await hearMessage(({ waMessageId }) => waMessageId === id);
    await setting.phones.call('PATCH', `/phones/${ANA}/messages/${id}`, { text: 'three' });
    expect(await shop.hear('edited')).toMatchObject({ waMessageId: id, text: 'three' });
    await setting.phones.call('PUT', `/phones/${ANA}/messages/${id}/reaction`, { emoji: '👍' });
    expect(await shop.hear('reaction')).toMatchObject({ waMessageId: id, by: personOf(ANA), emoji: '👍' });
    await setting.phones.call('DELETE', `/phones/${ANA}/messages/${id}`);
    expect(await shop.hear('revoked')).toMatchObject({ waMessageId: id });
  });

  scenario('a group has an author, and takes an answer', async ({ skip }) => {
    if (!shop.client.capabilities.groups) skip('it has no groups');
    const members = [ANA, BEN, setting.number];
    const group = await setting.phones.call<{ id: string }>('POST', '/groups', { name: 'Lunch', members });
    await write(BEN, { to: group.id, text: 'one for me' });
    const message = await hearMessage(({ text }) => text === 'one for me');
    expect(message).toMatchObject({
      chat: { kind: 'group', name: 'Lunch' },
      author: { kind: 'phone', value: BEN, name: 'Marcus Lee' },
    });
    await say(message.chat.value, 'noted');
    await setting.phones.see(ANA, group.id, ({ text }) => text === 'noted');
  });

  scenario('who hides their number is known by an id and by the phone behind it', async ({ skip }) => {
    if (!shop.client.capabilities.groups && !setting.personOf) skip('it knows everybody by phone');
    await setting.phones.call('POST', '/faults', { phone: BEN, lid: true });
    await write(BEN, { text: 'guess who' });
    const { chat } = await hearMessage(({ text }) => text === 'guess who');
    expect(chat).toMatchObject({ kind: 'lid', phone: BEN });
    await say(chat.value, 'you are Ben');
    await setting.phones.see(BEN, setting.number, ({ text }) => text === 'you are Ben');
  });

  scenario('what a person writes on the shop’s phone is told as the shop’s own', async () => {
    await setting.phones.write(setting.number, { to: ANA, text: 'I am on it myself' });
    const message = await hearMessage(({ text }) => text === 'I am on it myself');
    expect(message).toMatchObject({ fromMe: true, chat: { phone: ANA } });
  });

  scenario('the customer sees blue ticks and typing', async ({ skip }) => {
    if (!shop.client.capabilities.typing) skip('it cannot type');
    const { id } = await write(ANA, { text: 'are you there?' });
    await hearMessage(({ waMessageId }) => waMessageId === id);
    await shop.client.markSeen(ANA);
    await setting.phones.see(ANA, setting.number, (message) => message.id === id && message.ack === 'read');
    await shop.client.setTyping(ANA, true);
    await setting.phones.seeTyping(ANA, setting.number, 'composing');
  });

  scenario('the customer sees that the typing stopped', async ({ skip }) => {
    if (!shop.client.capabilities.typing) skip('it cannot type');
    if (setting.typingHasNoEnd) skip('it has no word for having stopped');
    await shop.client.setTyping(ANA, false);
    await setting.phones.seeTyping(ANA, setting.number, 'paused');
  });

  scenario('what came while nobody was there is told to who comes next, in order', async () => {
    const watermark = await shop.client.fetchSince(null, async () => {});
    await shop.client.stop();
    setting.onStopped?.();
    const missed = ['first', 'second', 'third'];
    for (const text of missed) await write(ANA, { text });
    shop = await setting.open();
    await shop.hear('ready');
    const told: string[] = [];
    if (shop.client.capabilities.backfill) {
      await shop.client.fetchSince(watermark, async ({ text }) => void told.push(text));
    } else {
      await hearMessage(({ text }) => text === 'third');
      told.push(...shop.events.flatMap((event) => (event.kind === 'message' ? [event.message.text] : [])));
    }
    expect(told.filter((text) => missed.includes(text))).toEqual(missed);
  });

  scenario('a link that the phone ends is lost for that reason', async ({ skip }) => {
    if (!setting.unlinkOnPhone) return skip('no phone holds its link');
    await setting.unlinkOnPhone();
    expect(await shop.hear('lost')).toMatchObject({ reason: 'unlinked' });
  });
});
