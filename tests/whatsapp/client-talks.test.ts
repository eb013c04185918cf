import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { chromiumPath } from './support/chromium.ts';
import type { Heard } from './support/heard.ts';
import { ANA, openPlace, type Place, SHOP } from './support/shop.ts';

const hasChromium = (await chromiumPath()) !== undefined;
let place: Place;
const open: Heard[] = [];

beforeAll(async () => {
  if (hasChromium) place = await openPlace();
});
afterEach(async () => {
  for (const { client } of open.splice(0)) await client.stop();
});
afterAll(() => place?.close());

const newId = ({ client }: Heard) => client.newMessageId() as string;

test.skipIf(!hasChromium)('a number is linked, hears, answers, and knows what became of it', async () => {
  const { heard } = await place.link();
  open.push(heard);
  expect(heard.events.map(({ kind }) => kind).filter((kind) => kind !== 'link_code')).toEqual([
    'linked',
    'ready',
  ]);
  expect(await heard.hear('ready')).toMatchObject({ number: SHOP });

  await place.phones.write(ANA, { to: SHOP, text: 'two burgers please' });
  const { message } = await heard.hear('message');
  expect(message).toMatchObject({
    chat: { kind: 'phone', value: ANA, name: 'Ana Prado' },
    fromMe: false,
    kind: 'text',
    text: 'two burgers please',
  });

  const id = newId(heard);
  const request = { messageId: 'a', waMessageId: id, to: ANA, text: 'coming up' };
  expect(await heard.client.send(request)).toEqual({ kind: 'sent' });
  const seen = await place.phones.see(ANA, SHOP, ({ text }) => text === 'coming up');
  expect(seen.id).toBe(id);
  await place.phones.call('POST', `/phones/${ANA}/read`, { with: SHOP });
  await heard.hear('ack', (event) => event.waMessageId === id && event.ack === 'read');
  expect(await heard.client.lookUp(request)).toEqual({ kind: 'found', ack: 'read' });
  expect(await heard.client.lookUp({ ...request, waMessageId: '3EB0FFFFFFFFFFFFFFFFFF' })).toEqual({
    kind: 'unknowable',
  });
  // What we sent is no message of a person at the shop's phone.
  expect(heard.events.filter((event) => event.kind === 'message')).toHaveLength(1);
});

test.skipIf(!hasChromium)(
  'one chosen id sent twice is one message on a network that drops repeats',
  async () => {
    const { heard } = await place.link();
    open.push(heard);
    const id = newId(heard);
    const request = { messageId: 'b', waMessageId: id, to: ANA, text: 'said once' };
    await heard.client.send(request);
    await heard.client.send(request);
    await place.phones.see(ANA, SHOP, ({ text }) => text === 'said once');
    await heard.hear('ack', (event) => event.waMessageId === id && event.ack === 'delivered');
    expect((await place.phones.messages(ANA, SHOP)).filter((message) => message.id === id)).toHaveLength(1);
  },
);

test.skipIf(!hasChromium)('proves that it works, hears itself, and says what its browser holds', async () => {
  const { heard } = await place.link();
  open.push(heard);
  await heard.client.probe();
  expect(await heard.client.echo(20_000)).toBe(true);
  expect(await heard.client.memoryBytes()).toBeGreaterThan(10_000_000);
  expect(heard.events.some((event) => event.kind === 'message')).toBe(false);
});
