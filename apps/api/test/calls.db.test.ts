import { DomainError } from '@novi/core/errors';
import { createManualOrder } from '@novi/core/orders/create-manual-order';
import { orders } from '@novi/db/schema/orders';
import { withTenant } from '@novi/db/with-tenant';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type ApiContext, tenantOf } from '../src/trpc/context.ts';
import { t } from '../src/trpc/init.ts';
import { tenantProcedure } from '../src/trpc/tenant-procedure.ts';
import { type Browser, openTestApp, signUp, type TestApp } from './test-app.ts';

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp();
});
afterAll(() => test.close());

const order = {
  customerName: 'Marta',
  fulfilment: 'pickup' as const,
  items: [{ name: 'Margherita', quantity: 1, unitPriceMinor: 935 }],
};

async function contextOf(browser: Browser): Promise<ApiContext> {
  const token = browser.cookie?.split('=')[1] ?? '';
  const session = await test.services.sessions.peek('browser', token);
  return { services: test.services, session, ip: '', idempotencyKey: null, setCookie: () => {} };
}

function ordersIn(context: ApiContext) {
  const { tenantId } = tenantOf(context.session);
  return withTenant(test.services.edge.database, tenantId, (tx) => tx.select().from(orders));
}

describe('one transaction a call', () => {
  const failing = (failure: () => Error) =>
    t.createCallerFactory(
      t.router({
        fail: tenantProcedure.mutation(async ({ ctx }) => {
          await createManualOrder(ctx.scope, order);
          throw failure();
        }),
        write: tenantProcedure.query(({ ctx }) => createManualOrder(ctx.scope, order)),
        place: tenantProcedure.mutation(({ ctx }) => createManualOrder(ctx.scope, order)),
      }),
    );

  it('leaves no row behind when the procedure fails after writing', async () => {
    const context = await contextOf(await signUp(test));
    const caller = failing(() => new DomainError('CONFLICT', 'Somebody was faster.'))(context);
    await expect(caller.fail()).rejects.toMatchObject({ code: 'CONFLICT', message: 'Somebody was faster.' });
    await expect(failing(() => new Error('a bug'))(context).fail()).rejects.toMatchObject({
      code: 'INTERNAL_SERVER_ERROR',
    });
    expect(await ordersIn(context)).toEqual([]);
    await caller.place();
    expect(await ordersIn(context)).toHaveLength(1);
  });

  it('cannot write in a query', async () => {
    const context = await contextOf(await signUp(test));
    await expect(failing(() => new Error())(context).write()).rejects.toThrow();
    expect(await ordersIn(context)).toEqual([]);
  });

  it('signals after the commit, and not for what failed', async () => {
    const context = await contextOf(await signUp(test));
    const signal = vi.spyOn(test.services.edge, 'signal');
    const caller = failing(() => new Error('a bug'))(context);
    await caller.fail().catch(() => {});
    expect(signal).not.toHaveBeenCalled();
    await caller.place();
    expect(signal).toHaveBeenCalledOnce();
    signal.mockRestore();
  });
});

describe('errors', () => {
  it('tell the field by its path, and nothing of the inside', async () => {
    const owner = await signUp(test);
    const items = [{ ...order.items[0], quantity: 0 }];
    await expect(owner.mutate('orders.create', { ...order, items })).rejects.toMatchObject({
      message: 'Some fields are not right.',
      data: {
        code: 'BAD_REQUEST',
        domainCode: 'INVALID_INPUT',
        fields: { 'items.0.quantity': expect.any(String) },
      },
    });
    await expect(owner.query('orders.get', { id: test.services.edge.random.id() })).rejects.toMatchObject({
      message: 'There is no such order.',
      data: { code: 'NOT_FOUND', domainCode: 'NOT_FOUND' },
    });
    expect(owner.last?.body).not.toContain('stack');
  });

  it('name every field with a character that the database cannot keep, however deep it stands', async () => {
    const owner = await signUp(test);
    const items = [{ ...order.items[0], name: 'Mar\0gherita' }];
    await expect(owner.mutate('orders.create', { ...order, items, note: 'no\0onion' })).rejects.toMatchObject(
      {
        data: {
          code: 'BAD_REQUEST',
          domainCode: 'INVALID_INPUT',
          fields: { 'items.0.name': expect.any(String), note: expect.any(String) },
        },
      },
    );
    const circle: Record<string, unknown> = { page: 1, limit: 1, search: 'a\0' };
    circle.self = circle;
    await expect(owner.query('orders.list', circle)).rejects.toMatchObject({
      data: { fields: { search: expect.any(String) } },
    });
    await expect(
      owner.query('orders.list', { from: new Date('+010000-01-01T00:00:00Z') }),
    ).rejects.toMatchObject({ data: { fields: { from: 'A year from 1 to 9999, please.' } } });
  });

  it('say nothing of a fault of ours but that there is one', async () => {
    const owner = await signUp(test);
    const broken = vi.spyOn(test.services.edge.random, 'id').mockImplementation(() => {
      throw new Error('secret detail');
    });
    await expect(owner.mutate('orders.create', order)).rejects.toMatchObject({
      message: 'Something went wrong on our side. Please try again.',
      data: { code: 'INTERNAL_SERVER_ERROR' },
    });
    expect(owner.last?.body).not.toContain('secret detail');
    broken.mockRestore();
  });

  it('ask to log in', async () => {
    const owner = await signUp(test);
    await owner.mutate('auth.logout');
    await expect(owner.query('board.list')).rejects.toMatchObject({ data: { code: 'UNAUTHORIZED' } });
  });
});

describe('live events', () => {
  const stops: AbortController[] = [];
  afterEach(() => {
    for (const stop of stops.splice(0)) stop.abort();
  });

  /** The rest of the stream that a tab would see from `lastEventId` on. */
  async function follow(browser: Browser, lastEventId?: string) {
    const stop = new AbortController();
    stops.push(stop);
    const { appRouter } = await import('../src/trpc/router.ts');
    const caller = t.createCallerFactory(appRouter)(await contextOf(browser), { signal: stop.signal });
    const stream = await caller.live.events(lastEventId ? { lastEventId } : {});
    const iterator = stream[Symbol.asyncIterator]();
    return {
      stop,
      async take(count: number) {
        const taken = [];
        while (taken.length < count) {
          const { value, done } = await iterator.next();
          if (done) break;
          const [, event] = value as unknown as [string, { seq: number; kind: string; subjectId: string }];
          taken.push(event);
        }
        return taken;
      },
    };
  }

  const place = (browser: Browser) => browser.mutate<{ id: string }>('orders.create', order);

  it('tell what happens from now on, with ids and kinds only', async () => {
    const owner = await signUp(test);
    await place(owner);
    const { seq } = await owner.query<{ seq: number }>('board.list');
    const live = await follow(owner, String(seq));
    const heard = live.take(1);
    const { id } = await place(owner);
    expect(await heard).toEqual([
      { seq: seq + 1, kind: 'order.placed', subjectType: 'order', subjectId: id, at: expect.any(Date) },
    ]);
  });

  it('say first where they begin, so that what is read after that misses nothing', async () => {
    const owner = await signUp(test);
    await place(owner);
    const { seq } = await owner.query<{ seq: number }>('board.list');
    const live = await follow(owner);
    expect(await live.take(1)).toMatchObject([{ seq, kind: 'live.begun' }]);
    const { id } = await place(owner);
    expect(await live.take(1)).toMatchObject([{ seq: seq + 1, kind: 'order.placed', subjectId: id }]);
  });

  it('resume after the last one seen, without a gap or a double', async () => {
    const owner = await signUp(test);
    for (let i = 0; i < 3; i += 1) await place(owner);
    const { seq } = await owner.query<{ seq: number }>('board.list');
    const live = await follow(owner, '1');
    const before = await live.take(seq - 1);
    expect(before.map((event) => event.seq)).toEqual(Array.from({ length: seq - 1 }, (_, i) => i + 2));
    await place(owner);
    expect((await live.take(1)).map((event) => event.seq)).toEqual([seq + 1]);
    live.stop.abort();
    await Promise.all([place(owner), place(owner)]);
    const again = await follow(owner, String(seq + 1));
    const heard = await again.take(2);
    expect(heard.map((event) => event.seq)).toEqual([seq + 2, seq + 3]);
  });

  it("never tell another shop's", async () => {
    const [owner, other] = [await signUp(test), await signUp(test)];
    const live = await follow(other, '0');
    const heard = live.take(1);
    await place(owner);
    const { id } = await place(other);
    expect((await heard).map((event) => event.subjectId)).toEqual([id]);
  });

  it('end when the session does', async () => {
    const owner = await signUp(test);
    const live = await follow(owner, '0');
    await place(owner);
    await live.take(1);
    const next = live.take(1);
    await owner.mutate('auth.logout');
    await expect(next).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
  });

  it('go by name over HTTP as a stream that a browser resumes', async () => {
    const owner = await signUp(test);
    await place(owner);
    await place(owner);
    const url = await test.app.listen({ port: 0, host: '127.0.0.1' });
    const stop = new AbortController();
    stops.push(stop);
    const response = await fetch(`${url}/trpc/live.events?input=${encodeURIComponent('{"json":{}}')}`, {
      headers: { cookie: owner.cookie ?? '', 'last-event-id': '1', accept: 'text/event-stream' },
      signal: stop.signal,
    });
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    const reader = (response.body as ReadableStream<Uint8Array>)
      .pipeThrough(new TextDecoderStream())
      .getReader();
    let text = '';
    while (!text.includes('id: 2\n')) text += (await reader.read()).value ?? '';
    expect(text).not.toContain('id: 1\n');
  });
});
