import { conversations, customers } from '@novi/db/schema/conversations';
import { users } from '@novi/db/schema/users';
import { createTestDatabase, type TestDatabase } from '@novi/db/testing/test-database';
import { withAuth } from '@novi/db/with-auth';
import { sql } from 'drizzle-orm';
import type { Actor, Role } from '../access/actor.ts';
import { replaceCatalog } from '../catalog/replace-catalog.ts';
import type { ReplaceCatalogInput } from '../catalog/schemas.ts';
import type { Context } from '../context.ts';
import { type Edge, openEdge } from '../edge/edge.ts';
import { runInTenant } from '../edge/run-in-tenant.ts';
import { newWrappedKey } from '../edge/tenant-keys.ts';
import type { Settings } from '../tenants/schemas.ts';
import { testMenu } from './test-menu.ts';

export interface TestWorld {
  readonly test: TestDatabase;
  readonly edge: Edge;
  /** The time every verb is told; tests move it instead of waiting. */
  clock: { now: Date };
  /** What workers were woken for, in order. */
  readonly signals: { kind: string; tenantId: string; id: string }[];
  close(): Promise<void>;
}

export interface TestShop {
  readonly tenantId: string;
  readonly sessionId: string;
  readonly locationId: string;
  readonly owner: Actor;
  /** One verb (or several) in one committed transaction. */
  run<T>(actor: Actor, fn: (ctx: Context) => Promise<T>): Promise<T>;
  /** A customer with a conversation on the shop's number. */
  addCustomer(
    name?: string,
    phone?: string,
  ): Promise<{ customerId: string; conversationId: string; actor: Actor }>;
}

/** A database of its own, an edge on it, and a clock that stands still. */
export async function openTestWorld(database?: TestDatabase): Promise<TestWorld> {
  const test = database ?? (await createTestDatabase());
  const clock = { now: new Date('2026-11-20T19:00:00Z') };
  const signals: TestWorld['signals'] = [];
  const silent = { info() {}, warn() {}, error() {} };
  const edge = openEdge({
    database: test.database,
    masterKeyBase64: Buffer.alloc(32, 7).toString('base64'),
    publicUrl: 'https://novi.test',
    log: silent,
    now: () => clock.now,
    signal: async (sent) => {
      signals.push(...sent);
    },
  });
  return { test, edge, clock, signals, close: () => test.close() };
}

/** A shop as sign-up leaves it, with a menu; `menu: null` leaves it empty. */
export async function openTestShop(
  world: TestWorld,
  options: { menu?: ReplaceCatalogInput | null; settings?: Partial<Settings>; locales?: string[] } = {},
): Promise<TestShop> {
  const { edge } = world;
  const [tenantId, userId, locationId, membershipId, sessionId] = Array.from({ length: 5 }, () =>
    edge.random.id(),
  ) as [string, string, string, string, string];
  const locales = options.locales ?? ['en'];
  await withAuth(edge.database, async (tx) => {
    await tx.insert(users).values({
      id: userId,
      email: `${userId}@novi.test`,
      username: 'owner',
      passwordHash: 'none',
    });
    await tx.execute(sql`select app.provision_tenant(
      ${tenantId}::uuid, 'Luigi''s', ${tenantId.slice(-8)}, 'EUR', 'Europe/Madrid',
      ${sql.param(locales)}::text[], ${JSON.stringify(options.settings ?? {})}::jsonb, ${userId}::uuid, 'Luigi',
      ${newWrappedKey(edge, tenantId, 1)}::bytea, ${locationId}::uuid, ${membershipId}::uuid,
      ${sessionId}::uuid, 'sandbox')`);
  });
  const owner: Actor = { kind: 'user', userId, role: 'owner', name: 'Luigi' };
  const run: TestShop['run'] = (actor, fn) => runInTenant(edge, { tenantId, actor }, fn);
  if (options.menu !== null) await run(owner, (ctx) => replaceCatalog(ctx, options.menu ?? testMenu));
  return {
    tenantId,
    sessionId,
    locationId,
    owner,
    run,
    addCustomer: (name = 'Ana', phone = '34600000001') =>
      run(owner, async (ctx) => {
        const customerId = ctx.random.id();
        const conversationId = ctx.random.id();
        await ctx.tx.insert(customers).values({ tenantId, id: customerId, name, phone });
        await ctx.tx.insert(conversations).values({ tenantId, id: conversationId, sessionId, customerId });
        return { customerId, conversationId, actor: { kind: 'customer', customerId } as const };
      }),
  };
}

/** Somebody of the staff in a role, for refusals and races. */
export function staff(role: Role, name: string = role): Actor {
  return { kind: 'user', userId: '00000000-0000-7000-8000-000000000001', role, name };
}
