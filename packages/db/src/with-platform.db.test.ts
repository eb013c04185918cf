import postgres, { type Sql } from 'postgres';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { roleUrl } from './role-url.ts';
import { platformAccess } from './schema/platform.ts';
import { locations, tenants } from './schema/tenants.ts';
import { type SeededTenant, seedTenant } from './testing/seed-tenant.ts';
import { createTestDatabase, type TestDatabase } from './testing/test-database.ts';
import { withPlatform } from './with-platform.ts';

let home: TestDatabase;
let admin: Sql;
let a: SeededTenant;
let b: SeededTenant;

beforeAll(async () => {
  home = await createTestDatabase();
  admin = postgres(home.databaseUrl, { max: 1 });
  a = await seedTenant(home.database, 'A');
  b = await seedTenant(home.database, 'B');
  await admin`insert into platform_admins (user_id) values (${a.userId})`;
});

afterAll(async () => {
  await admin.end();
  await home.close();
});

const access = (tenantId?: string) => ({
  adminId: a.userId,
  reason: 'ticket 7',
  ...(tenantId ? { tenantId } : {}),
});

test('without a tenant: the list of tenants, and no rows of theirs', async () => {
  const list = await withPlatform(home.database, access(), (tx) => tx.select().from(tenants));
  expect(list.map((each) => each.name).sort()).toEqual(['A', 'B']);
  expect(await withPlatform(home.database, access(), (tx) => tx.select().from(locations))).toEqual([]);
});

test('with a tenant: that one and no other', async () => {
  const seen = await withPlatform(home.database, access(b.tenantId), async (tx) => [
    ...(await tx.select({ tenantId: locations.tenantId }).from(locations)),
    ...(await tx.select({ tenantId: tenants.id }).from(tenants)),
  ]);
  expect(seen).toEqual([{ tenantId: b.tenantId }, { tenantId: b.tenantId }]);
});

test('the look is on record before anything is seen, and stays when the look fails', async () => {
  const reason = `because ${uuidv7()}`;
  const failed = withPlatform(home.database, { ...access(b.tenantId), reason }, async (tx) => {
    const record = await tx.select().from(platformAccess);
    expect(record.at(-1)).toMatchObject({ adminId: a.userId, tenantId: b.tenantId });
    throw new Error('stop');
  });
  await expect(failed).rejects.toThrow('stop');
  expect(await admin`select reason from platform_access where reason = ${reason}`).toHaveLength(1);
});

test('refuses who is no platform admin, and a look without a reason, and records neither', async () => {
  const before = await admin`select id from platform_access`;
  for (const attempt of [
    { ...access(), adminId: b.userId },
    { ...access(), reason: '  ' },
  ]) {
    let ran = false;
    const look = withPlatform(home.database, attempt, async () => {
      ran = true;
    });
    await expect(look).rejects.toMatchObject({ code: '42501' });
    expect(ran).toBe(false);
  }
  expect(await admin`select id from platform_access`).toEqual(before);
});

test('writes nothing', async () => {
  const attempt = withPlatform(home.database, access(b.tenantId), (tx) => tx.delete(locations));
  await expect(attempt).rejects.toMatchObject({ code: '25006' });
});

test('no row, or an expired one: an error, not an empty answer', async () => {
  const bare = postgres(roleUrl(home.databaseUrl, 'app_platform', home.rolePassword), { max: 1 });
  await expect(bare`select * from tenants`).rejects.toMatchObject({ code: '42501' });
  const id = uuidv7();
  await admin`insert into platform_access (id, admin_id, reason, expires_at) values (${id}, ${a.userId}, 'x', now())`;
  const look = bare.begin(async (tx) => {
    await tx`select set_config('app.platform_access_id', ${id}, true)`;
    return tx`select * from tenants`;
  });
  await expect(look).rejects.toMatchObject({ code: '42501' });
  await bare.end();
});
