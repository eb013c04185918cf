import { getCatalog } from '@novi/core/catalog/get-catalog';
import { removeProduct } from '@novi/core/catalog/remove-product';
import { setSoldOut } from '@novi/core/catalog/set-sold-out';
import { listBoard } from '@novi/core/orders/list-board';
import { getCloudNumber } from '@novi/core/sessions/get-cloud-number';
import { getSession } from '@novi/core/sessions/get-session';
import { requestLink } from '@novi/core/sessions/request-link';
import { conversations, messages } from '@novi/db/schema/conversations';
import { and, asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CloudShop, openCloudShop } from './support/cloud-shop.ts';
import { phoneOn } from './support/phone.ts';

let cloud: CloudShop;

beforeAll(async () => {
  cloud = await openCloudShop();
  await cloud.startWorker();
  await cloud.connect();
  await cloud.untilState('ready');
}, 180_000);
afterAll(() => cloud.close());

const phone = (number: string) => phoneOn(cloud.sandbox.url, number);
const rows = () =>
  cloud.shop.run(cloud.shop.owner, (ctx) =>
    ctx.tx.select().from(messages).where(eq(messages.tenantId, ctx.tenantId)).orderBy(asc(messages.position)),
  );
const rowOf = async (waMessageId: string) => (await rows()).find((row) => row.waMessageId === waMessageId);

interface Seen {
  id: string;
  from: string;
  text: string;
  choices?: { id: string; title: string }[];
}
const seenBy = async (number: string) => {
  const { messages: all } = await cloud.sandboxCall<{ messages: Seen[] }>(
    'GET',
    `/phones/${number}/messages?with=${cloud.number}`,
  );
  return all.filter((message) => message.from === cloud.number);
};

describe('an order by the Cloud API', () => {
  const ana = '447700906001';

  it('is answered with buttons, confirmed by a tap, and on the board', async () => {
    await phone(ana).send(cloud.number, 'one coke for pickup');
    const summary = await phone(ana).waitFor(cloud.number, /reply \*yes\*/i);
    const shown = (await seenBy(ana)).find((message) => message.id === summary.id);
    expect(shown?.choices?.map(({ title }) => title)).toEqual(['Yes', 'No']);

    await phone(ana).sendAny({ to: cloud.number, text: 'Yes', tap: { kind: 'button', id: '1' } });
    await phone(ana).waitFor(cloud.number, /received your order/i);
    const board = await cloud.shop.run(cloud.shop.owner, (ctx) => listBoard(ctx));
    expect(JSON.stringify(board)).toContain('placed');
  });

  it('is read when the customer has read it', async () => {
    const [first] = await seenBy(ana);
    await cloud.sandboxCall('POST', `/phones/${ana}/read`, { with: cloud.number });
    await expect.poll(async () => (await rowOf(first?.id ?? ''))?.ack, { timeout: 20_000 }).toBe('read');
  });
});

describe('a webhook', () => {
  const text = (id: string, body: string) => ({
    contacts: [{ wa_id: '447700906002', profile: { name: 'Bo' } }],
    messages: [{ id, from: '447700906002', timestamp: '1790000000', type: 'text', text: { body } }],
  });

  it('with a wrong signature is refused and leaves nothing', async () => {
    expect(await cloud.post(text('wamid.forged', 'a coke'), 'another-secret-altogether')).toBe(401);
    expect(await rowOf('wamid.forged')).toBeUndefined();
  });

  it('that is repeated is one message', async () => {
    const told = await Promise.all([1, 2, 3].map(() => cloud.post(text('wamid.twice', 'hello'))));
    expect(told).toEqual([200, 200, 200]);
    expect((await rows()).filter((row) => row.waMessageId === 'wamid.twice')).toHaveLength(1);
  });

  it('tells statuses in any order, and the furthest one counts', async () => {
    const ana = '447700906003';
    await phone(ana).send(cloud.number, 'hello');
    const { id } = await phone(ana).waitFor(cloud.number, /./);
    const told = (status: string) => cloud.post({ statuses: [{ id, status, timestamp: '1' }] });
    for (const status of ['read', 'sent', 'delivered', 'sent']) expect(await told(status)).toBe(200);
    expect(await rowOf(id)).toMatchObject({ ack: 'read', status: 'sent' });
  });

  it('is answered for a handshake with our token alone', async () => {
    const ask = (token: string) =>
      fetch(
        `${cloud.apiUrl}/webhooks/whatsapp?hub.mode=subscribe&hub.challenge=42&hub.verify_token=${token}`,
      );
    expect((await ask('somebody-elses-token')).status).toBe(403);
    expect(await (await ask('a-token-to-shake-hands-with')).text()).toBe('42');
  });

  it('names what was put into a cart as the menu does', async () => {
    const ana = '447700906004';
    const items = [{ id: 'coke', name: '', quantity: 2 }];
    await phone(ana).sendAny({ to: cloud.number, kind: 'cart', text: 'for pickup', cart: { items } });
    const summary = await phone(ana).waitFor(cloud.number, /reply \*yes\*/i);
    expect(summary.text).toMatch(/2 × Coke/);
  });
});

describe('what goes wrong at Meta', () => {
  it('an answer that is lost: the status tells, and the phone sees it once', async () => {
    const ana = '447700906005';
    await cloud.fail('lost_answer');
    await phone(ana).send(cloud.number, 'hello');
    const { id } = await phone(ana).waitFor(cloud.number, /./);
    await expect.poll(async () => (await rowOf(id))?.status, { timeout: 20_000 }).toBe('sent');
    await phone(ana).send(cloud.number, 'menu');
    await phone(ana).waitFor(cloud.number, /our menu/i);
    expect((await seenBy(ana)).filter((message) => message.id === id)).toHaveLength(1);
    expect(await seenBy(ana)).toHaveLength(2);
  });

  it('a rate limit: it goes out later, once', async () => {
    const ana = '447700906006';
    await cloud.fail('rate_limit', 2);
    await phone(ana).send(cloud.number, 'hello');
    await phone(ana).waitFor(cloud.number, /./);
    const [row] = (await rows()).filter((each) => each.direction === 'out').slice(-1);
    expect(row?.attempts).toBe(3);
    expect(await seenBy(ana)).toHaveLength(1);
  });

  it('a status that says it failed: the message is dead, with why', async () => {
    const ana = '447700906007';
    await cloud.fail('failed_status');
    await phone(ana).send(cloud.number, 'hello');
    await expect
      .poll(async () => (await rows()).filter((row) => row.direction === 'out').at(-1), { timeout: 20_000 })
      .toMatchObject({ status: 'dead', lastError: expect.stringContaining('131026') });
  });

  it('a token that has expired: the session says so, and goes on with a new one', async () => {
    const ana = '447700906008';
    await cloud.fail('expired_token', null);
    await phone(ana).send(cloud.number, 'hello');
    await cloud.untilState('failed');
    expect(await cloud.shop.run(cloud.shop.owner, (ctx) => getSession(ctx))).toMatchObject({
      causeCode: 'token_expired',
      cause: expect.stringContaining('access token'),
    });
    await cloud.fail(null);
    await cloud.connect();
    await cloud.untilState('ready');
    await phone(ana).waitFor(cloud.number, /./);
  });
});

describe('a shop that changes its driver', () => {
  const ana = '447700906009';
  const register = async (body?: object) =>
    body
      ? cloud.sandboxCall('POST', '/cloud/numbers', body)
      : cloud.sandboxCall('DELETE', `/cloud/numbers/${cloud.phoneNumberId}`);
  const conversationsOf = () =>
    cloud.shop.run(cloud.shop.owner, (ctx) =>
      ctx.tx
        .select({ id: conversations.id })
        .from(conversations)
        .innerJoin(
          messages,
          and(eq(messages.conversationId, conversations.id), eq(messages.tenantId, ctx.tenantId)),
        )
        .where(eq(conversations.tenantId, ctx.tenantId)),
    );

  it('goes on with the same conversation, there and back', async () => {
    const { numbers } = await cloud.sandboxCall<{ numbers: object[] }>('GET', '/cloud/numbers');
    await phone(ana).send(cloud.number, 'one coke for pickup');
    await phone(ana).waitFor(cloud.number, /reply \*yes\*/i);
    const before = new Set((await conversationsOf()).map(({ id }) => id)).size;

    // To a linked phone.
    await register();
    await cloud.shop.run(cloud.shop.owner, (ctx) =>
      requestLink(ctx, { driver: 'sandbox', emailVerified: true }),
    );
    await cloud.untilState('awaiting_scan');
    await cloud.link();
    await cloud.untilState('ready');
    await phone(ana).send(cloud.number, 'and one water');
    await expect.poll(async () => (await seenBy(ana)).length, { timeout: 30_000 }).toBe(2);

    // And back: Meta takes the number only when no phone is linked by it.
    await cloud.sandboxCall('DELETE', `/phones/${cloud.number}/link`);
    await cloud.untilState('unlinked');
    await register({ ...numbers[0], verifyToken: 'a-token-to-shake-hands-with' });
    await cloud.shop.run(cloud.shop.owner, (ctx) =>
      requestLink(ctx, { driver: 'cloud-api', emailVerified: true }),
    );
    await expect
      .poll(() => cloud.shop.run(cloud.shop.owner, (ctx) => getSession(ctx)), { timeout: 30_000 })
      .toMatchObject({ driver: 'cloud-api', state: 'ready' });
    await phone(ana).send(cloud.number, 'yes');
    await phone(ana).waitFor(cloud.number, /received your order/i);
    expect(new Set((await conversationsOf()).map(({ id }) => id)).size).toBe(before);
  });
});

describe('the catalog at Meta', () => {
  const item = async (id: string) => {
    const path = `/cloud/catalogs/${cloud.catalogId}`;
    const { items } = await cloud.sandboxCall<{ items: Record<string, string>[] }>('GET', path);
    return items.find((each) => each.id === id);
  };
  const idOf = async (slug: string) => {
    const { categories } = await cloud.shop.run(cloud.shop.owner, (ctx) => getCatalog(ctx));
    const found = categories.flatMap(({ products }) => products).find((each) => each.slug === slug);
    if (!found) throw new Error(`no ${slug} on the menu`);
    return found.id;
  };
  const sellOut = async (slug: string, until: 'forever' | null) => {
    const productId = await idOf(slug);
    await cloud.shop.run(cloud.shop.owner, (ctx) => setSoldOut(ctx, { productId, until }));
  };
  const untilItem = (id: string) => expect.poll(() => item(id), { timeout: 30_000 });

  it('follows the menu: prices, what is sold out, what is gone', async () => {
    await untilItem('coke.can').toMatchObject({
      title: 'Coke Can',
      availability: 'in stock',
      price: '2.50 EUR',
      item_group_id: 'coke',
    });
    await sellOut('coke', 'forever');
    await untilItem('coke.can').toMatchObject({ availability: 'out of stock' });
    await sellOut('coke', null);
    await untilItem('coke.can').toMatchObject({ availability: 'in stock' });
    const id = await idOf('water');
    await cloud.shop.run(cloud.shop.owner, (ctx) => removeProduct(ctx, { id }));
    await untilItem('water').toBeUndefined();
  });

  it('says what went wrong, tries again and is whole', async () => {
    const view = () => cloud.shop.run(cloud.shop.owner, (ctx) => getCloudNumber(ctx));
    await expect.poll(view, { timeout: 30_000 }).toMatchObject({ catalog: { state: 'done' } });
    await cloud.fail('server');
    await sellOut('coke', 'forever');
    await expect.poll(view, { timeout: 30_000 }).toMatchObject({
      catalog: { state: 'failed', error: expect.stringContaining('131000') },
    });
    await expect.poll(view, { timeout: 30_000 }).toMatchObject({ catalog: { state: 'done', error: null } });
    expect(await item('coke.can')).toMatchObject({ availability: 'out of stock' });
  });
});
