import { runInTenant } from '@novi/core/edge/run-in-tenant';
import { waSessions } from '@novi/db/schema/wa-sessions';
import { withAuth } from '@novi/db/with-auth';
import type { AnyProcedure } from '@trpc/server';
import { sql } from 'drizzle-orm';
import type { LightMyRequestResponse } from 'fastify';
import type { OpenApiMeta } from 'trpc-to-openapi';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { restRouter } from '../src/trpc/rest/router.ts';
import { newAddress, openTestApp, signUp, type TestApp } from './test-app.ts';

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp({ SANDBOX_URL: 'http://localhost:3100' });
});
afterAll(() => test.close());

type Method = 'GET' | 'POST' | 'PUT';
type Json = Record<string, unknown>;

function send(
  method: Method,
  url: string,
  options: { token?: string; body?: unknown; headers?: Json } = {},
): Promise<LightMyRequestResponse> {
  const { token, body, headers } = options;
  return test.app.inject({
    method,
    url,
    remoteAddress: newAddress(),
    headers: { ...(token ? { authorization: `Bearer ${token}` } : {}), ...headers } as Record<string, string>,
    ...(body === undefined ? {} : { payload: body as object }),
  });
}

/** "METHOD /path" of each route in the tree that Fastify prints. */
function mountedRoutes(tree: string): string[] {
  const above: string[] = [];
  return [...tree.matchAll(/^([│ ]*)[├└]── (\S+)(?: \(([^)]+)\))?$/gm)].flatMap(
    ([, indent = '', part = '', methods]) => {
      const depth = indent.length / 4;
      above.splice(depth, above.length, part);
      return (methods?.split(', ') ?? []).map((method) => `${method} ${above.join('')}`);
    },
  );
}

let shops = 0;

/** A shop of its own, by the API alone. */
async function openShop() {
  shops += 1;
  const account = { email: `shop${shops}@example.com`, password: 'correct horse battery' };
  await send('POST', '/api/auth/register', {
    body: { username: 'Ana', business_name: 'La Plaza', ...account },
  });
  const login = (await send('POST', '/api/auth/login', { body: account })).json();
  return { token: login.token as string, id: login.user.business_id as string, user: login.user, account };
}

/** The token of somebody with a lesser role in the same shop. */
async function openAs(role: string, shop: { id: string }) {
  const other = await openShop();
  const { edge } = test.services;
  await withAuth(edge.database, async (tx) => {
    await tx.execute(
      sql`select app.add_membership(${shop.id}::uuid, ${edge.random.id()}::uuid, ${other.user.id}::uuid, ${role}, 'Bo')`,
    );
    await tx.execute(
      sql`update auth_sessions set active_tenant_id = ${shop.id}::uuid where user_id = ${other.user.id}::uuid`,
    );
  });
  return other.token;
}

let shop: Awaited<ReturnType<typeof openShop>>;
beforeEach(async () => {
  shop = await openShop();
});

const order = {
  customer_name: 'Marta',
  customer_phone: '34600111222',
  customer_address: 'Calle Mayor 5',
  items: [
    { name: 'Margherita', quantity: 2, price: 9.35 },
    { name: 'Olives', quantity: 0.5, price: 3.1 },
  ],
  total_amount: 20.25,
  notes: 'no onion',
};

function expectRefused(response: LightMyRequestResponse, status: number, code: string, fields?: string[]) {
  expect(response.statusCode).toBe(status);
  const body = response.json();
  expect(body).toMatchObject({ success: false, error: { code } });
  expect(Object.keys(body)).toEqual(['success', 'error']);
  expect(body.error.message).toEqual(expect.any(String));
  if (fields) expect(Object.keys(body.error.fields ?? {}).sort()).toEqual(fields.sort());
}

describe('accounts', () => {
  it('register alike whether or not the e-mail is known, and log in', async () => {
    const body = {
      username: 'Ana',
      email: 'twice@example.com',
      password: 'correct horse',
      business_name: 'S',
    };
    const [first, second] = [
      await send('POST', '/api/auth/register', { body }),
      await send('POST', '/api/auth/register', { body }),
    ].map((response) => response.json());
    expect(first).toEqual({ success: true, message: expect.any(String), user_id: expect.any(String) });
    expect({ ...second, user_id: '' }).toEqual({ ...first, user_id: '' });
    const login = (
      await send('POST', '/api/auth/login', { body: { email: body.email, password: body.password } })
    ).json();
    expect(login).toEqual({
      success: true,
      token: expect.any(String),
      user: { id: first.user_id, email: body.email, role: 'admin', business_id: expect.any(String) },
    });
  });

  it('name the fields that are wrong', async () => {
    const register = await send('POST', '/api/auth/register', {
      body: { username: '', email: 'x', password: 'y', admin: true },
    });
    expectRefused(register, 400, 'INVALID_INPUT', [
      'username',
      'email',
      'password',
      'business_name',
      'admin',
    ]);
    expectRefused(
      await send('POST', '/api/auth/login', { body: { email: 'a@b.co' } }),
      400,
      'INVALID_INPUT',
      ['password'],
    );
    expectRefused(await send('POST', '/api/auth/login', { body: [] }), 400, 'INVALID_INPUT');
    const wrong = { email: shop.account.email, password: 'wrong' };
    expectRefused(await send('POST', '/api/auth/login', { body: wrong }), 401, 'UNAUTHENTICATED');
  });

  it('say when to come again', async () => {
    const body = { email: shop.account.email, password: 'wrong' };
    const answers = [];
    for (let i = 0; i < 12; i += 1) answers.push(await send('POST', '/api/auth/login', { body }));
    const refused = answers.at(-1) as LightMyRequestResponse;
    expectRefused(refused, 429, 'RATE_LIMITED');
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  });
});

describe('orders', () => {
  it('are placed, and listed as they were, exact to the cent', async () => {
    const placed = await send('POST', '/api/orders', { token: shop.token, body: order });
    expect(placed.json()).toEqual({
      success: true,
      order: { id: expect.any(String), status: 'pending', created_at: expect.any(String) },
    });
    const list = (await send('GET', '/api/orders', { token: shop.token })).json();
    expect(list.pagination).toEqual({ page: 1, limit: 20, total: 1, pages: 1 });
    expect(list.orders).toMatchObject([
      {
        id: placed.json().order.id,
        business_id: shop.id,
        number: 1,
        status: 'pending',
        customer_name: 'Marta',
        customer_phone: '34600111222',
        customer_address: 'Calle Mayor 5',
        items: [
          { name: 'Margherita', quantity: 2, price: 9.35, total: 18.7 },
          { name: 'Olives', quantity: 0.5, price: 3.1, total: 1.55 },
        ],
        total_amount: 20.25,
        notes: 'no onion',
        response_times: {},
        updated_by: shop.user.id,
      },
    ]);
  });

  it('are refused with the fields named', async () => {
    const refuse = async (change: Json, fields: string[]) =>
      expectRefused(
        await send('POST', '/api/orders', { token: shop.token, body: { ...order, ...change } }),
        400,
        'INVALID_INPUT',
        fields,
      );
    await refuse({ total_amount: 20.26 }, ['total_amount']);
    await refuse({ total_amount: '20.25' }, ['total_amount']);
    await refuse({ total_amount: 20.255 }, ['total_amount']);
    await refuse({ items: [] }, ['items']);
    await refuse({ items: [{ name: 'X', quantity: '2', price: 1 }] }, ['items.0.quantity']);
    await refuse({ items: [{ name: 'X', quantity: 1, price: 1.999 }] }, ['items.0.price']);
    await refuse({ items: [{ name: '', quantity: -1, price: -1 }] }, [
      'items.0.name',
      'items.0.quantity',
      'items.0.price',
    ]);
    await refuse({ customer_name: 'A\0', items: [{ name: '\0', quantity: 1, price: 1 }] }, [
      'customer_name',
      'items.0.name',
    ]);
    await refuse({ items: [{ name: 'X', quantity: 1, price: 1_000_000.01 }] }, ['items.0.price']);
    await refuse({ customer_name: null, nonsense: 1 }, ['customer_name', 'nonsense']);
    expect((await send('GET', '/api/orders', { token: shop.token })).json().orders).toEqual([]);
  });

  it('are one for one idempotency key', async () => {
    const headers = { 'idempotency-key': 'abc' };
    const once = await send('POST', '/api/orders', { token: shop.token, body: order, headers });
    const again = await send('POST', '/api/orders', { token: shop.token, body: order, headers });
    expect(again.json()).toEqual(once.json());
    const long = await send('POST', '/api/orders', {
      token: shop.token,
      body: order,
      headers: { 'idempotency-key': 'x'.repeat(201) },
    });
    expectRefused(long, 400, 'INVALID_INPUT', ['Idempotency-Key']);
    const other = await send('POST', '/api/orders', {
      token: shop.token,
      body: { ...order, notes: 'x' },
      headers,
    });
    expectRefused(other, 409, 'IDEMPOTENCY_MISMATCH');
    expect((await send('GET', '/api/orders', { token: shop.token })).json().pagination.total).toBe(1);
  });

  it('are found by status, day and page', async () => {
    for (let i = 0; i < 3; i += 1) await send('POST', '/api/orders', { token: shop.token, body: order });
    const list = async (query: string) =>
      (await send('GET', `/api/orders?${query}`, { token: shop.token })).json();
    expect((await list('status=accepted')).orders).toEqual([]);
    expect((await list('status=pending&limit=2&page=2')).pagination).toEqual({
      page: 2,
      limit: 2,
      total: 3,
      pages: 2,
    });
    const today = new Date().toISOString().slice(0, 10);
    expect((await list(`date_from=2020-01-01&date_to=2020-01-02`)).pagination.total).toBe(0);
    expect(
      (await list(`business_id=${shop.id}&date_from=2020-01-01&date_to=2999-01-01`)).pagination.total,
    ).toBe(3);
    expect((await list(`date_from=${today}T00:00:00Z`)).pagination.total).toBe(3);
    const bad = await send('GET', '/api/orders?status=open&page=0&limit=many&date_from=today', {
      token: shop.token,
    });
    expectRefused(bad, 400, 'INVALID_INPUT', ['status', 'page', 'limit', 'date_from']);
    const never = 'date_from=0000-01-01&date_to=9999-12-31T23:59:59-23:59';
    const far = await send('GET', `/api/orders?${never}`, { token: shop.token });
    expectRefused(far, 400, 'INVALID_INPUT', ['date_from', 'date_to']);
    expect((await list('date_from=0002-01-01&date_to=9998-12-31')).pagination.total).toBe(3);
  });

  it('of another business are out of reach', async () => {
    const other = await openShop();
    const nobody = test.services.edge.random.id();
    for (const id of [other.id, nobody]) {
      const list = await send('GET', `/api/orders?business_id=${id}`, { token: shop.token });
      expectRefused(list, 403, 'FORBIDDEN', ['business_id']);
      const create = await send('POST', '/api/orders', {
        token: shop.token,
        body: { ...order, business_id: id },
      });
      expectRefused(create, 403, 'FORBIDDEN', ['business_id']);
    }
    expect((await send('GET', '/api/orders', { token: other.token })).json().orders).toEqual([]);
  });
});

describe('businesses', () => {
  it('show settings and what was sold, and change settings', async () => {
    await send('POST', '/api/orders', { token: shop.token, body: order });
    const url = `/api/businesses/${shop.id}`;
    const changed = await send('PUT', `${url}/settings`, { token: shop.token, body: { delivery_fee: 2.5 } });
    expect(changed.statusCode).toBe(200);
    expect((await send('GET', url, { token: shop.token })).json()).toEqual({
      success: true,
      business: {
        id: shop.id,
        name: 'La Plaza',
        description: '',
        short_code: expect.any(String),
        currency: 'USD',
        settings: { auto_confirm: false, delivery_fee: 2.5 },
        stats: { total_orders: 1, total_revenue: 20.25, active_customers: 1 },
      },
    });
    await send('PUT', `${url}/settings`, { token: shop.token, body: { auto_confirm: true } });
    const { settings } = (await send('GET', url, { token: shop.token })).json().business;
    expect(settings).toEqual({ auto_confirm: true, delivery_fee: 2.5 });
  });

  it('refuse what is wrong, who may not, and who is another', async () => {
    const url = `/api/businesses/${shop.id}/settings`;
    const wrong = await send('PUT', url, { token: shop.token, body: { delivery_fee: 2.555 } });
    expectRefused(wrong, 400, 'INVALID_INPUT', ['delivery_fee']);
    const typed = await send('PUT', url, { token: shop.token, body: { auto_confirm: 'yes', colour: 1 } });
    expectRefused(typed, 400, 'INVALID_INPUT', ['auto_confirm', 'colour']);
    expectRefused(await send('GET', '/api/businesses/mine', { token: shop.token }), 400, 'INVALID_INPUT', [
      'id',
    ]);
    const cashier = await openAs('cashier', shop);
    expectRefused(await send('PUT', url, { token: cashier, body: { delivery_fee: 1 } }), 403, 'FORBIDDEN');
    const other = await openShop();
    for (const id of [shop.id, test.services.edge.random.id()]) {
      expectRefused(await send('GET', `/api/businesses/${id}`, { token: other.token }), 404, 'NOT_FOUND');
      const put = await send('PUT', `/api/businesses/${id}/settings`, { token: other.token, body: {} });
      expectRefused(put, 404, 'NOT_FOUND');
    }
  });
});

describe('catalog', () => {
  const menu = {
    currency: 'EUR',
    categories: [{ name: 'Pizzas', products: [{ id: 'margherita', name: 'Margherita', priceMinor: 935 }] }],
  };

  it('is replaced as a whole', async () => {
    const put = await send('PUT', '/api/catalog', { token: shop.token, body: menu });
    expect(put.json()).toEqual({ success: true, version: expect.any(Number) });
    const again = await send('PUT', '/api/catalog', { token: shop.token, body: menu });
    expect(again.json().version).toBeGreaterThan(put.json().version);
  });

  it('names the path of a fault, and takes it from those alone who may', async () => {
    const [category] = menu.categories;
    const twice = { ...menu, categories: [category, category] };
    const refused = await send('PUT', '/api/catalog', { token: shop.token, body: twice });
    expectRefused(refused, 400, 'INVALID_INPUT', ['categories.1.products.0.id']);
    const typed = {
      ...menu,
      categories: [{ name: 'P', products: [{ id: 'x', name: 'X', priceMinor: '9' }] }],
    };
    const wrong = await send('PUT', '/api/catalog', { token: shop.token, body: typed });
    expectRefused(wrong, 400, 'INVALID_INPUT', ['categories.0.products.0.priceMinor']);
    const kitchen = await openAs('kitchen', shop);
    expectRefused(await send('PUT', '/api/catalog', { token: kitchen, body: menu }), 403, 'FORBIDDEN');
  });
});

describe('whatsapp', () => {
  it('links the sandbox at once, and a real number once the e-mail is confirmed', async () => {
    expect((await send('GET', '/api/whatsapp', { token: shop.token })).json()).toEqual({
      success: true,
      state: 'off',
    });
    const link = (body: Json) => send('POST', '/api/whatsapp/link', { token: shop.token, body });
    expectRefused(await link({ driver: 'web-js' }), 403, 'EMAIL_NOT_VERIFIED');
    expectRefused(await link({ driver: 'pigeon' }), 400, 'INVALID_INPUT', ['driver']);
    expect((await link({ driver: 'sandbox' })).json()).toEqual({ success: true, state: 'off' });
  });

  it('shows the code to managers only, and never in a log', async () => {
    await send('POST', '/api/whatsapp/link', { token: shop.token, body: { driver: 'sandbox' } });
    const { edge } = test.services;
    await runInTenant(edge, { tenantId: shop.id, actor: { kind: 'job', name: 'test' } }, (ctx) =>
      ctx.tx.update(waSessions).set({
        actualState: 'awaiting_scan',
        linkCodeSealed: ctx.vault.seal('link_code', 'sandbox:a-code-to-scan'),
        linkCodeExpiresAt: new Date(Date.now() + 60_000),
        keyVersion: ctx.vault.keyVersion,
      }),
    );
    const forOwner = (await send('GET', '/api/whatsapp', { token: shop.token })).json();
    expect(forOwner).toMatchObject({ state: 'awaiting_scan', qr: 'sandbox:a-code-to-scan' });
    expect(Date.parse(forOwner.expires_at)).toBeGreaterThan(0);
    const cashier = await openAs('cashier', shop);
    expect((await send('GET', '/api/whatsapp', { token: cashier })).json()).toEqual({
      success: true,
      state: 'awaiting_scan',
    });
    const refused = await send('POST', '/api/whatsapp/link', { token: cashier, body: {} });
    expectRefused(refused, 403, 'FORBIDDEN');
    expect(test.logged.join('')).not.toContain('a-code-to-scan');
  });
});

describe('the document', () => {
  type Route = { method: Method; url: string; name: string; isPublic: boolean };
  const routes: Route[] = Object.entries(
    restRouter._def.procedures as unknown as Record<string, AnyProcedure>,
  ).map(([name, procedure]) => {
    const { openapi } = procedure._def.meta as OpenApiMeta;
    return {
      name,
      method: openapi?.method as Method,
      url: openapi?.path ?? '',
      isPublic: openapi?.protect === false,
    };
  });

  it('has every route that is mounted, and no other', async () => {
    const document = (await send('GET', '/openapi.json')).json();
    const described = Object.entries(document.paths as Record<string, Json>).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(described.sort()).toEqual(routes.map(({ method, url }) => `${method} ${url}`).sort());
    const mounted = mountedRoutes(test.app.printRoutes({ commonPrefix: false }))
      .filter((route) => route.includes(' /api/') && !route.startsWith('HEAD '))
      .map((route) => route.replaceAll(/:(\w+)/g, '{$1}'));
    expect(mounted.sort()).toEqual(described.sort());
  });

  it('gives each error the one shape', async () => {
    const document = (await send('GET', '/openapi.json')).json();
    const schemas = Object.keys(document.components.schemas);
    expect(schemas).toContain('Error');
    expect(schemas.filter((name) => name.startsWith('error.'))).toEqual([]);
    for (const item of Object.values(document.paths as Record<string, Record<string, { responses: Json }>>))
      for (const operation of Object.values(item))
        for (const [status, response] of Object.entries(operation.responses))
          if (Number(status) >= 400)
            expect(response).toMatchObject({
              content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
            });
  });

  it.each(routes)(
    '$method $url answers, and to those alone who are logged in',
    async ({ method, url, isPublic }) => {
      const path = url.replace('{id}', shop.id);
      const body = method === 'GET' ? {} : { body: {} };
      const nobody = await send(method, path, body);
      if (isPublic) expectRefused(nobody, 400, 'INVALID_INPUT');
      else expectRefused(nobody, 401, 'UNAUTHENTICATED');
      const forged = await send(method, path, { ...body, token: 'x'.repeat(40) });
      if (!isPublic) expectRefused(forged, 401, 'UNAUTHENTICATED');
      const someone = await send(method, path, { ...body, token: shop.token });
      expect([200, 400]).toContain(someone.statusCode);
    },
  );
});

it('takes no cookie: those are for the dashboard', async () => {
  const owner = await signUp(test);
  const asked = await send('GET', '/api/orders', { headers: { cookie: owner.cookie } });
  expectRefused(asked, 401, 'UNAUTHENTICATED');
});

describe('what no route answers', () => {
  it('has the one shape too', async () => {
    expectRefused(await send('GET', '/api/nothing', { token: shop.token }), 404, 'NOT_FOUND');
    expectRefused(await send('PUT', '/api/orders', { token: shop.token, body: {} }), 404, 'NOT_FOUND');
    const headers = { 'content-type': 'application/json' };
    expectRefused(
      await send('POST', '/api/orders', { token: shop.token, body: '{"a":', headers }),
      400,
      'INVALID_INPUT',
    );
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    expectRefused(
      await send('POST', '/api/orders', { token: shop.token, body: 'a=1', headers: form }),
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    );
    const large = JSON.stringify({ notes: 'x'.repeat(1_100_000) });
    expectRefused(
      await send('POST', '/api/orders', { token: shop.token, body: large, headers }),
      413,
      'TOO_LARGE',
    );
  });
});
