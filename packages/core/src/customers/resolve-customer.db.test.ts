import { customers } from '@novi/db/schema/conversations';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../access/actor.ts';
import { openTestShop, openTestWorld, type TestShop, type TestWorld } from '../testing/test-shop.ts';
import { addressOfCustomer } from './address-of-customer.ts';
import { resolveCustomer, type WhatsAppIdentity } from './resolve-customer.ts';

const worker: Actor = { kind: 'job', name: 'test' };
const phone: WhatsAppIdentity = { kind: 'phone', value: '34600111222' };
const lid: WhatsAppIdentity = { kind: 'lid', value: '99@lid' };
let world: TestWorld;
let shop: TestShop;

beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  shop = await openTestShop(world);
});

const resolve = (identities: WhatsAppIdentity[], name: string | null = null) =>
  shop.run(worker, (ctx) => resolveCustomer(ctx, identities, name));
const read = async (id: string) => {
  const [row] = await shop.run(worker, (ctx) =>
    ctx.tx
      .select()
      .from(customers)
      .where(and(eq(customers.tenantId, shop.tenantId), eq(customers.id, id))),
  );
  return row;
};
const addressOf = (id: string) => shop.run(worker, (ctx) => addressOfCustomer(ctx, id));

describe('resolveCustomer', () => {
  it('makes one customer of two names that come at once, in either order', async () => {
    const ids = await Promise.all([resolve([phone, lid]), resolve([lid, phone]), resolve([phone])]);
    expect(new Set(ids).size).toBe(1);
  });

  it('takes the phone’s customer where both were known apart', async () => {
    const [byLid, byPhone] = [await resolve([lid]), await resolve([phone])];
    expect(byLid).not.toBe(byPhone);
    expect(await resolve([lid, phone])).toBe(byPhone);
    expect(await resolve([lid])).toBe(byPhone);
  });

  it('learns the phone of somebody known by an opaque id, and writes there from then on', async () => {
    const id = await resolve([lid], 'Ana');
    expect(await addressOf(id)).toBe('99@lid');
    expect(await resolve([lid, phone])).toBe(id);
    expect(await addressOf(id)).toBe('34600111222');
    expect(await read(id)).toMatchObject({ name: 'Ana', phone: '34600111222' });
  });

  it('keeps the first name it heard', async () => {
    const id = await resolve([phone], 'Ana');
    await resolve([phone], 'xX_ana_Xx');
    expect((await read(id))?.name).toBe('Ana');
  });

  it('knows nobody of another shop', async () => {
    const id = await resolve([phone]);
    const other = await openTestShop(world);
    expect(await other.run(worker, (ctx) => resolveCustomer(ctx, [phone], null))).not.toBe(id);
  });
});
