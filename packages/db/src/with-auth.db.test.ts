import { eq, sql } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isUniqueViolation } from './postgres-error.ts';
import { orders } from './schema/orders.ts';
import { memberships, tenants } from './schema/tenants.ts';
import { authSessions, users } from './schema/users.ts';
import { waSessions } from './schema/wa-sessions.ts';
import { seedDelivery } from './testing/seed-delivery.ts';
import { type SeededTenant, seedTenant } from './testing/seed-tenant.ts';
import { createTestDatabase, type TestDatabase } from './testing/test-database.ts';
import { type AuthTx, withAuth } from './with-auth.ts';
import { withTenant } from './with-tenant.ts';

let home: TestDatabase;
let a: SeededTenant;
let b: SeededTenant;

beforeAll(async () => {
  home = await createTestDatabase();
  a = await seedTenant(home.database, 'A');
  b = await seedTenant(home.database, 'B');
});

afterAll(async () => {
  await home.close();
});

const asAuth = <T>(fn: (tx: AuthTx) => Promise<T>) => withAuth(home.database, fn);

test('a provisioned tenant has its profile, owner, location and a session that is off', async () => {
  const [shop] = await withTenant(home.database, a.tenantId, (tx) => tx.select().from(tenants));
  expect(shop).toMatchObject({ id: a.tenantId, name: 'A', shortCode: 'a', currency: 'EUR', locales: ['en'] });
  const [session] = await withTenant(home.database, a.tenantId, (tx) => tx.select().from(waSessions));
  expect(session).toMatchObject({ driver: 'sandbox', desiredState: 'off', actualState: 'off', fence: 0 });
});

test('a taken short code leaves nothing behind, and says which key refused', async () => {
  const failure = await seedTenant(home.database, 'C', 'a').catch((error: unknown) => error);
  expect(isUniqueViolation(failure, 'tenants_short_code_unique')).toBe(true);
  expect(isUniqueViolation(failure, 'users_email_unique')).toBe(false);
  const people = await asAuth((tx) => tx.select().from(users).where(eq(users.username, 'C')));
  expect(people).toEqual([]);
});

test("lists a person's memberships and nobody else's", async () => {
  const userId = uuidv7();
  await asAuth(async (tx) => {
    await tx
      .insert(users)
      .values({ id: userId, email: 'two@example.test', username: 'two', passwordHash: 'x' });
    for (const [tenant, role] of [
      [a, 'manager'],
      [b, 'cashier'],
    ] as const) {
      await tx.execute(
        sql`select app.add_membership(${tenant.tenantId}, ${uuidv7()}, ${userId}, ${role}, 'Two')`,
      );
    }
  });
  const of = (id: string) =>
    asAuth((tx) =>
      tx.execute(sql`select tenant_id, role, tenant_name, is_active from app.memberships_of(${id})`),
    );
  expect([...(await of(userId))]).toEqual([
    { tenant_id: a.tenantId, role: 'manager', tenant_name: 'A', is_active: true },
    { tenant_id: b.tenantId, role: 'cashier', tenant_name: 'B', is_active: true },
  ]);
  expect([...(await of(a.userId))]).toMatchObject([{ tenant_id: a.tenantId, role: 'owner' }]);
  expect([...(await of(uuidv7()))]).toEqual([]);
});

test('a tenant cannot pull a person in by itself', async () => {
  const attempt = withTenant(home.database, a.tenantId, (tx) =>
    tx
      .insert(memberships)
      .values({ tenantId: a.tenantId, userId: b.userId, role: 'viewer', displayName: 'B' }),
  );
  await expect(attempt).rejects.toMatchObject({ code: '42501' });
});

test('a tracking token leads to its order until it expires', async () => {
  const { orderId } = await seedDelivery(home.database, a, {
    tokenHash: 'hash of A',
    expiresAt: new Date(4e12),
  });
  await seedDelivery(home.database, a, { tokenHash: 'expired', expiresAt: new Date(0) });
  const lookup = (hash: string) =>
    asAuth(async (tx) => [...(await tx.execute(sql`select * from app.tracking_lookup(${hash})`))]);
  expect(await lookup('hash of A')).toEqual([{ tenant_id: a.tenantId, order_id: orderId }]);
  expect(await lookup('expired')).toEqual([]);
  expect(await lookup('unknown')).toEqual([]);
});

test('sessions are kept and removed; people are not removed', async () => {
  const values = {
    id: 'x',
    userId: a.userId,
    kind: 'rest',
    expiresAt: new Date(),
    endsAt: new Date(),
  } as const;
  await asAuth((tx) => tx.insert(authSessions).values(values));
  expect(
    await asAuth((tx) => tx.delete(authSessions).where(eq(authSessions.id, 'x')).returning()),
  ).toHaveLength(1);
  await expect(asAuth((tx) => tx.delete(users))).rejects.toMatchObject({ code: '42501' });
});

test.each([
  ['tenants', tenants],
  ['orders', orders],
  ['memberships', memberships],
])('reads no tenant table: %s', async (_, table) => {
  await expect(asAuth((tx) => tx.select().from(table))).rejects.toMatchObject({ code: '42501' });
});

test.each(['app.due_outbox(1)', `app.claim_mail(1)`, `app.open_platform_access(null, null, 'x', null)`])(
  'may not call what belongs to another role: %s',
  async (call) => {
    const attempt = asAuth((tx) => tx.execute(sql.raw(`select ${call}`)));
    await expect(attempt).rejects.toMatchObject({ code: '42501' });
  },
);
