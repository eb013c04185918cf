import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from './start-sandbox.ts';

const ANA = '12025550101';
let sandbox: Sandbox;
let shops = 0;

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, smtpPort: 0 });
});
afterAll(() => sandbox.close());

// biome-ignore lint/suspicious/noExplicitAny: answers are looked at field by field
type Answer = { status: number; body: any };

async function call(method: string, path: string, body?: object, epoch?: string): Promise<Answer> {
  const response = await fetch(`${sandbox.url}${path}`, {
    method,
    headers: {
      ...(body ? { 'content-type': 'application/json' } : {}),
      ...(epoch ? { 'x-sandbox-epoch': epoch } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  return { status: response.status, body: await response.json() };
}

/** A shop of its own for each test, linked and connected. */
async function linkedShop() {
  shops += 1;
  const session = `shop-${shops}`;
  const number = `1202556${String(shops).padStart(4, '0')}`;
  const at = `/sandbox/driver/sessions/${session}`;
  const { epoch } = (await call('POST', `${at}/connect`, { owner: 'w1' })).body;
  const { qr } = (await call('POST', '/sandbox/driver/links', { session, label: 'Pizza Roma' })).body;
  expect((await call('POST', `/sandbox/api/phones/${number}/scan`, { qr })).status).toBe(200);
  return { session, number, at, epoch: epoch as string };
}
const say = (from: string, to: string, text: string, more = {}) =>
  call('POST', `/sandbox/api/phones/${from}/messages`, { to, text, ...more });
const sessionRecord = async (session: string) =>
  (await call('GET', '/sandbox/api/sessions')).body.sessions.find(
    (s: { session: string }) => s.session === session,
  );

describe('customer API', () => {
  it('answers the id and lists the chat', async () => {
    const sent = await say(ANA, '351912000111', 'olá');
    const { messages } = (await call('GET', `/sandbox/api/phones/${ANA}/messages?with=351912000111`)).body;
    expect(messages).toMatchObject([
      { id: sent.body.id, from: ANA, to: '351912000111', text: 'olá', ack: 'delivered' },
    ]);
    expect(new Date(messages[0].at).toISOString()).toBe(messages[0].at);
  });

  it.each([
    ['a phone that is none', '/sandbox/api/phones/+1202/messages', { to: ANA, text: 'x' }, 'phone'],
    ['nothing said', `/sandbox/api/phones/${ANA}/messages`, { to: ANA }, 'text'],
    ['an unknown kind', `/sandbox/api/phones/${ANA}/messages`, { to: ANA, text: 'x', kind: 'poll' }, 'kind'],
    ['a negative delay', '/sandbox/api/faults', { delayMs: -1 }, 'delayMs'],
    ['no code', `/sandbox/api/phones/${ANA}/scan`, {}, 'qr'],
  ])('refuses %s, naming the field', async (_what, path, body, field) => {
    const answer = await call('POST', path, body);
    expect(answer.status).toBe(400);
    expect(answer.body.error).toContain(field);
  });

  it('serves what was sent as a file, never as markup', async () => {
    const media = {
      mime: 'text/html',
      base64: Buffer.from('<script>1</script>').toString('base64'),
      name: 'a.html',
    };
    await say(ANA, '12025550140', '', { kind: 'document', media });
    const { messages } = (await call('GET', `/sandbox/api/phones/${ANA}/messages?with=12025550140`)).body;
    expect(messages[0].media).toMatchObject({ mime: 'text/html', name: 'a.html', sizeBytes: 18 });
    const file = await fetch(`${sandbox.url}${messages[0].media.url}`);
    expect(await file.text()).toBe('<script>1</script>');
    expect(file.headers.get('content-type')).toBe('application/octet-stream');
    expect(file.headers.get('content-disposition')).toContain('attachment');
  });
});

describe('driver face', () => {
  it('wakes a waiting poll, and counts as delivered what the next one confirms', async () => {
    const shop = await linkedShop();
    const first = (await call('GET', `${shop.at}/events`, undefined, shop.epoch)).body;
    expect(first.events).toMatchObject([{ type: 'linked', number: shop.number }]);
    const waiting = call('GET', `${shop.at}/events?after=${first.next}&waitMs=20000`, undefined, shop.epoch);
    await say(ANA, shop.number, 'hi');
    const { events, next } = (await waiting).body;
    expect(events).toMatchObject([{ type: 'message', message: { text: 'hi', chat: ANA, fromMe: false } }]);
    const chat = `/sandbox/api/phones/${ANA}/messages?with=${shop.number}`;
    expect((await call('GET', chat)).body.messages[0].ack).toBe('sent');
    await call('GET', `${shop.at}/events?after=${next}`, undefined, shop.epoch);
    expect((await call('GET', chat)).body.messages[0].ack).toBe('delivered');
    await call('POST', `${shop.at}/read`, { chat: ANA }, shop.epoch);
    expect((await call('GET', chat)).body.messages[0].ack).toBe('read');
  });

  it('sends, reports acks, and answers what became of a send', async () => {
    const shop = await linkedShop();
    const message = { id: 'o1', to: ANA, text: 'Order confirmed' };
    expect(await call('POST', `${shop.at}/messages`, message, shop.epoch)).toMatchObject({
      status: 202,
      body: { accepted: true },
    });
    await call('POST', `/sandbox/api/phones/${ANA}/read`, { with: shop.number });
    const { events } = (await call('GET', `${shop.at}/events`, undefined, shop.epoch)).body;
    expect(events.slice(1)).toMatchObject([{ ack: 'sent' }, { ack: 'delivered' }, { id: 'o1', ack: 'read' }]);
    const looked = await call('GET', `${shop.at}/messages/o1`, undefined, shop.epoch);
    expect(looked.body).toEqual({ id: 'o1', ack: 'read' });
    expect((await call('GET', `${shop.at}/messages/o2`, undefined, shop.epoch)).status).toBe(404);
  });

  it('keeps what came while nobody was connected, for events and for backfill', async () => {
    const shop = await linkedShop();
    await call('GET', `${shop.at}/events?after=1`, undefined, shop.epoch);
    await call('POST', `${shop.at}/disconnect`, undefined, shop.epoch);
    expect((await call('GET', `${shop.at}/events`, undefined, shop.epoch)).body.code).toBe('NOT_CONNECTED');
    await say(ANA, shop.number, 'are you there?');
    await say(shop.number, ANA, 'yes, it is me');
    const again = (await call('POST', `${shop.at}/connect`, {})).body;
    expect(again).toMatchObject({ state: 'linked', number: shop.number });
    const { events } = (await call('GET', `${shop.at}/events`, undefined, again.epoch)).body;
    expect(events).toMatchObject([{ message: { fromMe: false } }, { message: { fromMe: true, chat: ANA } }]);
    const all = (await call('GET', `${shop.at}/messages`, undefined, again.epoch)).body;
    expect(all.messages).toMatchObject([{ text: 'are you there?' }, { text: 'yes, it is me' }]);
    const since = `${shop.at}/messages?since=${all.messages[0].cursor}`;
    expect((await call('GET', since, undefined, again.epoch)).body.messages).toHaveLength(1);
    const next = `${shop.at}/messages?since=${all.next}`;
    expect((await call('GET', next, undefined, again.epoch)).body).toEqual({ messages: [], next: all.next });
  });

  it('gives the earlier of two drivers CONFLICT, its open poll included, and records the overlap', async () => {
    const shop = await linkedShop();
    await say(ANA, shop.number, 'hi');
    const open = call('GET', `${shop.at}/events?after=2&waitMs=20000`, undefined, shop.epoch);
    // The poll confirms the message: once that is seen, the poll is open.
    const chat = `/sandbox/api/phones/${ANA}/messages?with=${shop.number}`;
    while ((await call('GET', chat)).body.messages[0].ack !== 'delivered');
    const { epoch } = (await call('POST', `${shop.at}/connect`, { owner: 'w2' })).body;
    expect(await open).toMatchObject({ status: 409, body: { code: 'CONFLICT' } });
    const late = await call('POST', `${shop.at}/messages`, { id: 'x', to: ANA, text: 'late' }, shop.epoch);
    expect(late).toMatchObject({ status: 409, body: { code: 'CONFLICT' } });
    expect((await call('GET', `${shop.at}/messages/x`, undefined, epoch)).status).toBe(404);
    const record = await sessionRecord(shop.session);
    expect(record.connects).toMatchObject([{ owner: 'w1', endedBy: 'conflict' }, { owner: 'w2' }]);
    expect(record.overlaps).toMatchObject([{ kind: 'open poll' }, { kind: 'late call' }]);
  });

  it('sees no overlap where one driver left before the next came', async () => {
    const shop = await linkedShop();
    await call('POST', `${shop.at}/disconnect`, undefined, shop.epoch);
    await call('POST', `${shop.at}/connect`, { owner: 'w2' });
    expect((await sessionRecord(shop.session)).overlaps).toEqual([]);
  });

  it('cannot be reached while the number is offline, its open poll included', async () => {
    const shop = await linkedShop();
    const open = call('GET', `${shop.at}/events?after=1&waitMs=20000`, undefined, shop.epoch);
    await call('POST', '/sandbox/api/faults', { phone: shop.number, offline: true });
    expect((await open).body.code).toBe('OFFLINE');
    const send = await call('POST', `${shop.at}/messages`, { id: 'x', to: ANA, text: 'x' }, shop.epoch);
    expect(send).toMatchObject({ status: 503, body: { code: 'OFFLINE' } });
  });

  it('ends the link by logout and refuses to send afterwards', async () => {
    const shop = await linkedShop();
    expect((await call('POST', `${shop.at}/logout`, undefined, shop.epoch)).status).toBe(200);
    const send = await call('POST', `${shop.at}/messages`, { id: 'x', to: ANA, text: 'x' }, shop.epoch);
    expect(send).toMatchObject({ status: 410, body: { code: 'UNLINKED' } });
    const { events } = (await call('GET', `${shop.at}/events`, undefined, shop.epoch)).body;
    expect(events.at(-1)).toMatchObject({ type: 'unlinked', by: 'driver' });
  });
});
