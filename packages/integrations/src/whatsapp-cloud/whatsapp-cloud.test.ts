import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { openCloudApi } from './cloud-api.ts';
import { openPace, pairRate } from './limits.ts';
import { messageBody } from './message-body.ts';
import { refusalOf } from './outcomes.ts';
import { readWebhook } from './read-webhook.ts';
import { isSigned, readHandshake } from './webhook-signature.ts';

describe('a webhook’s signature', () => {
  const body = Buffer.from('{"entry":[]}');
  const sign = (secret: string) => `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;

  it('is the HMAC of the raw body under the app’s secret, and nothing else', () => {
    expect(isSigned(body, sign('secret'), 'secret')).toBe(true);
    expect(isSigned(Buffer.from('{"entry":[] }'), sign('secret'), 'secret')).toBe(false);
    expect(isSigned(body, sign('other'), 'secret')).toBe(false);
    expect(isSigned(body, undefined, 'secret')).toBe(false);
    expect(isSigned(body, `sha1=${sign('secret').slice(7)}`, 'secret')).toBe(false);
    expect(isSigned(body, sign(''), '')).toBe(false);
  });

  it('is preceded by a handshake', () => {
    const query = { 'hub.mode': 'subscribe', 'hub.verify_token': 't', 'hub.challenge': '42' };
    expect(readHandshake(query)).toEqual({ token: 't', challenge: '42' });
    expect(readHandshake({ ...query, 'hub.mode': 'unsubscribe' })).toBeNull();
    expect(readHandshake({ ...query, 'hub.challenge': ['1', '2'] })).toBeNull();
  });
});

describe('what is sent', () => {
  const base = { to: '34600111222', text: 'Which one?', callbackData: 'row-1' };
  const options = (...titles: string[]) => titles.map((title) => ({ id: title, title }));
  const interactive = (titles: string[], text = base.text) =>
    messageBody({ ...base, text, choices: { kind: 'buttons', options: options(...titles) } }) as {
      type: string;
      interactive?: { type: string; action: { buttons?: object[]; sections?: { rows: object[] }[] } };
    };

  it('carries our row’s id and names its reader by phone or by scoped id', () => {
    expect(messageBody(base)).toMatchObject({
      to: base.to,
      type: 'text',
      text: { body: base.text },
      biz_opaque_callback_data: 'row-1',
    });
    expect(messageBody({ ...base, to: 'US.13491208655302741918' })).toMatchObject({
      recipient: 'US.13491208655302741918',
    });
  });

  it('has buttons for three short choices, a list for ten, and only words for what fits neither', () => {
    expect(interactive(['Small', 'Large']).interactive?.action.buttons).toHaveLength(2);
    expect(interactive(['1', '2', '3', '4']).interactive?.action.sections?.[0]?.rows).toHaveLength(4);
    expect(interactive(['x'.repeat(21)]).interactive?.type).toBe('list');
    expect(interactive(['x'.repeat(25)]).type).toBe('text');
    expect(interactive(Array.from({ length: 11 }, (_, index) => `${index}`)).type).toBe('text');
    expect(interactive(['Small', 'Small']).type).toBe('text');
    expect(interactive(['Yes', 'No'], 'x'.repeat(1025)).interactive?.type).toBe('list');
  });

  it('is cut at Meta’s length', () => {
    const body = messageBody({ ...base, text: 'a line\n'.repeat(1000) }) as { text: { body: string } };
    expect(body.text.body.length).toBeLessThanOrEqual(4096);
    expect(body.text.body.endsWith('a line\n…')).toBe(true);
  });
});

describe('Meta’s error codes', () => {
  it.each([
    [130429, 400, { retryAfterMs: 2_000 }],
    [131056, 400, { retryAfterMs: 6_000 }],
    [80007, 400, { retryAfterMs: 60_000 }],
    [131047, 400, { isFinal: true }],
    [131026, 400, { isFinal: true }],
    [100, 400, { isFinal: true }],
    [190, 401, { trouble: 'token_expired' }],
    [0, 401, { trouble: 'token_expired' }],
    [368, 403, { trouble: 'banned' }],
    [131031, 403, { trouble: 'banned' }],
    [133010, 400, { trouble: 'unlinked' }],
    [131000, 500, {}],
    [2, 503, {}],
    [0, 404, { isFinal: true }],
  ] as const)('%i with status %i', (code, status, expected) => {
    expect(refusalOf({ code, status, message: 'why' })).toEqual({
      kind: 'refused',
      detail: 'why',
      ...expected,
    });
  });

  it('are as patient as the answer asks', () => {
    expect(refusalOf({ code: 80007, message: 'why', waitMs: 300_000 })).toMatchObject({
      retryAfterMs: 300_000,
    });
  });
});

describe('a send', () => {
  let server: Server | undefined;
  afterEach(() => server?.close());
  const send = async (answer: (body: string) => { status: number; body: string } | null) => {
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => {
        body += chunk;
      });
      request.on('end', () => {
        const given = answer(body);
        if (!given) return request.socket.destroy();
        response.writeHead(given.status, { 'content-type': 'application/json' }).end(given.body);
      });
    });
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const api = openCloudApi(`http://127.0.0.1:${port}/v25.0`, { phoneNumberId: '1', accessToken: 't' });
    return api.send({ to: '34600111222', text: 'hi', callbackData: 'row' });
  };

  it('names the id that WhatsApp gave', async () => {
    expect(await send(() => ({ status: 200, body: '{"messages":[{"id":"wamid.1"}]}' }))).toEqual({
      kind: 'sent',
      waMessageId: 'wamid.1',
    });
  });

  it('is of unknown outcome when the answer is lost or comes from something in between', async () => {
    expect(await send(() => null)).toMatchObject({ kind: 'unknown' });
    expect(await send(() => ({ status: 502, body: '<html>' }))).toMatchObject({ kind: 'unknown' });
    expect(await send(() => ({ status: 200, body: '{' }))).toMatchObject({ kind: 'unknown' });
  });

  it('did not go out when Graph says so, or was never reached', async () => {
    const error = { error: { code: 131047, message: 'm', error_data: { details: 'Re-engagement message' } } };
    expect(await send(() => ({ status: 400, body: JSON.stringify(error) }))).toEqual({
      kind: 'refused',
      detail: '131047: Re-engagement message',
      isFinal: true,
    });
    const gone = server as Server;
    const { port } = gone.address() as AddressInfo;
    await new Promise((resolve) => gone.close(resolve));
    const nobody = openCloudApi(`http://127.0.0.1:${port}/v25.0`, { phoneNumberId: '1', accessToken: 't' });
    expect(await nobody.send({ to: '34600111222', text: 'hi', callbackData: 'row' })).toMatchObject({
      kind: 'refused',
    });
  });
});

describe('a webhook', () => {
  const metadata = { phone_number_id: '900' };
  const contacts = [{ profile: { name: 'Ana' }, wa_id: '34600111222' }];
  const webhook = (value: object, field = 'messages') => ({
    object: 'whatsapp_business_account',
    entry: [
      { id: 'waba', changes: [{ field, value: { messaging_product: 'whatsapp', metadata, ...value } }] },
    ],
  });
  const eventsOf = (value: object, field?: string) => readWebhook(webhook(value, field))?.get('900');
  const message = (content: object) => {
    const envelope = { id: 'wamid.1', from: '34600111222', timestamp: '1749416383' };
    const [event] = eventsOf({ contacts, messages: [{ ...envelope, ...content }] }) ?? [];
    return event?.kind === 'message' ? event.message : event;
  };

  it('tells texts with who wrote them and when', () => {
    expect(message({ type: 'text', text: { body: 'two pizzas' } })).toEqual({
      waMessageId: 'wamid.1',
      chat: { kind: 'phone', value: '34600111222', phone: '34600111222', name: 'Ana' },
      fromMe: false,
      kind: 'text',
      text: 'two pizzas',
      at: new Date('2025-06-08T20:59:43Z'),
    });
  });

  it.each([
    [
      { type: 'image', image: { id: 'm1', mime_type: 'image/jpeg', caption: 'this' } },
      {
        kind: 'image',
        text: 'this',
        media: { mime: 'image/jpeg', sizeBytes: null },
        payload: { cloudMediaId: 'm1' },
      },
    ],
    [
      { type: 'document', document: { id: 'm2', mime_type: 'application/pdf', filename: 'order.pdf' } },
      { kind: 'document', media: { mime: 'application/pdf', sizeBytes: null, name: 'order.pdf' } },
    ],
    [
      { type: 'location', location: { latitude: 40.4, longitude: -3.7, name: 'Home' } },
      { kind: 'location', payload: { location: { lat: 40.4, lng: -3.7, name: 'Home' } } },
    ],
    [
      {
        type: 'contacts',
        contacts: [{ name: { formatted_name: 'Bo' }, phones: [{ phone: '+1 202', wa_id: '1202' }] }],
      },
      { kind: 'contact', payload: { contact: { name: 'Bo', phone: '1202' } } },
    ],
    [
      {
        type: 'order',
        order: { text: 'thanks', product_items: [{ product_retailer_id: 'pizza.large', quantity: '2' }] },
      },
      {
        kind: 'cart',
        text: 'thanks',
        payload: { cart: { items: [{ id: 'pizza.large', name: 'pizza.large', quantity: 2 }] } },
      },
    ],
    [
      {
        type: 'interactive',
        interactive: { type: 'button_reply', button_reply: { id: 'yes', title: 'Yes' } },
      },
      { kind: 'text', text: 'Yes', payload: { choice: { id: 'yes' } } },
    ],
    [
      { type: 'interactive', interactive: { type: 'list_reply', list_reply: { id: 'l', title: 'Large' } } },
      { kind: 'text', text: 'Large', payload: { choice: { id: 'l' } } },
    ],
    [
      { type: 'unsupported', errors: [{ code: 131051 }] },
      { kind: 'other', text: '' },
    ],
    [
      { type: 'image', image: 'not what it was' },
      { kind: 'other', text: '' },
    ],
  ])('tells %j', (content, expected) => {
    expect(message(content)).toMatchObject(expected);
  });

  it('tells groups, edits, deletions and reactions', () => {
    expect(message({ type: 'text', text: { body: 'a coke' }, group_id: 'G1' })).toMatchObject({
      chat: { kind: 'group', value: 'G1' },
      author: { value: '34600111222' },
    });
    expect(
      message({
        type: 'edit',
        edit: { original_message_id: 'wamid.0', message: { type: 'text', text: { body: '3' } } },
      }),
    ).toMatchObject({ kind: 'edited', waMessageId: 'wamid.0', text: '3' });
    expect(message({ type: 'revoke', revoke: { original_message_id: 'wamid.0' } })).toMatchObject({
      kind: 'revoked',
      waMessageId: 'wamid.0',
    });
    expect(message({ type: 'reaction', reaction: { message_id: 'wamid.0', emoji: '👍' } })).toMatchObject({
      kind: 'reaction',
      emoji: '👍',
    });
  });

  it('knows one customer by scoped id and by phone', () => {
    const scoped = { wa_id: '34600111222', user_id: 'ES.1', profile: { name: 'Ana' } };
    const envelope = { id: 'w', timestamp: '1', type: 'text', text: { body: 'hi' } };
    const [both] =
      eventsOf({
        contacts: [scoped],
        messages: [{ ...envelope, from: '34600111222', from_user_id: 'ES.1' }],
      }) ?? [];
    expect(both).toMatchObject({ message: { chat: { kind: 'lid', value: 'ES.1', phone: '34600111222' } } });
    const hidden = { user_id: 'ES.2', profile: { name: 'Bo' } };
    const [one] = eventsOf({ contacts: [hidden], messages: [{ ...envelope, from_user_id: 'ES.2' }] }) ?? [];
    expect(one).toMatchObject({ message: { chat: { kind: 'lid', value: 'ES.2', name: 'Bo' } } });
    expect(one).not.toHaveProperty('message.chat.phone');
  });

  it('tells what the shop’s own phone sent, as written to the customer', () => {
    const echo = {
      id: 'w',
      from: '15550100001',
      to: '34600111222',
      timestamp: '1',
      type: 'text',
      text: { body: 'hi' },
    };
    expect(eventsOf({ message_echoes: [echo] }, 'smb_message_echoes')).toMatchObject([
      { message: { fromMe: true, chat: { value: '34600111222' }, text: 'hi' } },
    ]);
  });

  it('tells how far a message of ours came, and why it failed', () => {
    const statuses = [
      { id: 'w', status: 'delivered', timestamp: '1', biz_opaque_callback_data: 'row-1' },
      { id: 'w', status: 'failed', timestamp: '1', errors: [{ code: 131026, title: 'Undeliverable' }] },
      { id: 'w', status: 'warming_up', timestamp: '1' },
    ];
    expect(eventsOf({ statuses })).toEqual([
      { kind: 'status', waMessageId: 'w', status: 'delivered', callbackData: 'row-1', error: null },
      {
        kind: 'status',
        waMessageId: 'w',
        status: 'failed',
        callbackData: null,
        error: { code: 131026, detail: 'Undeliverable' },
      },
      { kind: 'other', what: 'a status of an unknown kind' },
    ]);
  });

  it('keeps what is new to it as other, and refuses what is none', () => {
    expect(eventsOf({ something: 1 }, 'account_update')).toEqual([{ kind: 'other', what: 'account_update' }]);
    expect(readWebhook({ object: 'page', entry: [] })).toBeNull();
    expect(readWebhook('hello')).toBeNull();
  });
});

describe('a pace', () => {
  it('lets a burst through and then one an interval', () => {
    const pace = openPace(pairRate.intervalMs, 3);
    expect([0, 0, 0].map((at) => pace.take(at))).toEqual([0, 0, 0]);
    expect(pace.take(0)).toBe(6_000);
    expect(pace.take(5_999)).toBe(1);
    expect(pace.take(6_000)).toBe(0);
    expect(pace.take(6_000)).toBe(6_000);
  });
});
