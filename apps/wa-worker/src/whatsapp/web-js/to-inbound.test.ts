import { expect, test } from 'vitest';
import type { Message } from 'whatsapp-web.js';
import { toPerson, toWid } from './chat-ids.ts';
import { type Lookups, readCard, toInbound } from './to-inbound.ts';

const lookups: Lookups = {
  isSelf: (wid) => wid === '999@c.us',
  person: async (wid, name) => toPerson(wid, name, wid === '77@lid' ? '34600000001@c.us' : undefined),
  groupName: async () => 'Lunch',
  cartItems: async () => [{ id: 'pizza', name: 'Pizza', quantity: 2 }],
};
const message = (fields: object): Message =>
  ({
    id: { id: 'A1', fromMe: false },
    type: 'chat',
    from: '34600000001@c.us',
    to: '999@c.us',
    fromMe: false,
    body: 'hola',
    timestamp: 1_700_000_000,
    hasMedia: false,
    vCards: [],
    _data: { notifyName: 'Ana' },
    ...fields,
  }) as unknown as Message;
const read = (fields: object) => toInbound(message(fields), lookups);

test('a customer by phone, and by an opaque id whose phone is known', async () => {
  expect(await read({})).toMatchObject({
    waMessageId: 'A1',
    chat: { kind: 'phone', value: '34600000001', name: 'Ana' },
    text: 'hola',
    at: new Date(1_700_000_000_000),
  });
  expect((await read({ from: '77@lid' }))?.chat).toEqual({
    kind: 'lid',
    value: '77@lid',
    phone: '34600000001',
    name: 'Ana',
  });
});

test('a group and who wrote in it', async () => {
  expect(await read({ from: '120363@g.us', author: '77@lid' })).toMatchObject({
    chat: { kind: 'group', value: '120363@g.us', name: 'Lunch' },
    author: { kind: 'lid', value: '77@lid', phone: '34600000001', name: 'Ana' },
  });
});

test('a cart carries its things, and beside it what was written, not its picture', async () => {
  const cart = await read({ type: 'order', body: '/9j/4AAQ', _data: { message: 'fast please' } });
  expect(cart).toMatchObject({
    kind: 'cart',
    text: 'fast please',
    payload: { cart: { items: [{ id: 'pizza', name: 'Pizza', quantity: 2 }] } },
  });
});

test('a file by its facts; a size that is not claimed is unknown', async () => {
  const image = { type: 'image', hasMedia: true, body: 'look' };
  expect(await read({ ...image, _data: { mimetype: 'image/png', size: 12 } })).toMatchObject({
    kind: 'image',
    text: 'look',
    media: { mime: 'image/png', sizeBytes: 12 },
  });
  expect((await read({ ...image, _data: {} }))?.media?.sizeBytes).toBeNull();
});

test.each([
  { from: 'status@broadcast' },
  { from: '1@newsletter' },
  { isStatus: true },
  { type: 'gp2' },
  { type: 'ciphertext' },
  { type: 'revoked' },
  { from: '999@c.us' },
])('%o is nothing that a customer wrote', async (fields) => {
  expect(await read(fields)).toBeNull();
});

test('what is not known by name is something else, not nothing', async () => {
  expect((await read({ type: 'poll_creation' }))?.kind).toBe('other');
});

test('a card gives its name and the digits that WhatsApp knows', () => {
  expect(readCard('BEGIN:VCARD\nFN:Eva\nTEL;type=CELL;waid=34600000009:+34 600 00 00 09\nEND:VCARD')).toEqual(
    {
      name: 'Eva',
      phone: '34600000009',
    },
  );
  expect(readCard('item1.TEL:+1 (202) 555-0101')).toEqual({ name: '', phone: '12025550101' });
  expect(readCard('')).toBeNull();
});

test('digits are addressed as a phone, everything else as it is', () => {
  expect(toWid('34600000001')).toBe('34600000001@c.us');
  expect(toWid('77@lid')).toBe('77@lid');
  expect(toWid('120363@g.us')).toBe('120363@g.us');
});
