import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { isTransient } from './is-transient.ts';
import { openSignals } from './signals.ts';
import { type SeededTenant, seedTenant } from './testing/seed-tenant.ts';
import { createTestDatabase, type TestDatabase } from './testing/test-database.ts';
import { throughWire, type Wire } from './testing/wire.ts';
import { withTenant } from './with-tenant.ts';

let home: TestDatabase;
let shop: SeededTenant;

beforeAll(async () => {
  home = await createTestDatabase();
  shop = await seedTenant(home.database, 'A');
});

afterAll(async () => {
  await home.close();
});

const silentMs = 400;

async function wireTo(server: TestDatabase): Promise<Wire> {
  const wire = await throughWire(server, silentMs);
  onTestFinished(() => wire.close());
  return wire;
}

const one = (wire: Wire) =>
  withTenant(wire.database, shop.tenantId, (tx) => tx.execute(sql`select 1 as one`));

test('who begins with a server that fell silent is served by a new connection', async () => {
  const wire = await wireTo(home);
  await one(wire);
  wire.lose();
  expect(await one(wire)).toEqual([{ one: 1 }]);
});

test('who waits for it in the middle of a transaction is told so, and who comes next is served', async () => {
  const wire = await wireTo(home);
  const attempt = withTenant(wire.database, shop.tenantId, async (tx) => {
    await tx.execute(sql`select 1`);
    wire.lose();
    await tx.execute(sql`select 2`);
  });
  expect(isTransient(await attempt.catch((error: unknown) => error))).toBe(true);
  expect(await one(wire)).toEqual([{ one: 1 }]);
});

test('a statement that takes its time within the limit is not taken for silence', async () => {
  const wire = await wireTo(home);
  const slow = withTenant(wire.database, shop.tenantId, (tx) =>
    tx.execute(sql`select 1 as one from pg_sleep(${(silentMs * 0.8) / 1_000})`),
  );
  expect(await slow).toEqual([{ one: 1 }]);
});

test('who listens for signals notices too, and hears again', async () => {
  const wire = await wireTo(home);
  const heard = Promise.withResolvers<string>();
  let connections = 0;
  const again = Promise.withResolvers<void>();
  const ears = await openSignals(wire.database).listen(
    ({ id }) => heard.resolve(id),
    () => {
      connections += 1;
      if (connections === 2) again.resolve();
    },
  );
  onTestFinished(() => ears.close());
  wire.lose();
  await again.promise;
  await openSignals(home.database).notify([{ kind: 'order', tenantId: shop.tenantId, id: 'after' }]);
  expect(await heard.promise).toBe('after');
});

test('who listened ends at once, though the server says nothing any more', async () => {
  const wire = await throughWire(home, 60_000);
  onTestFinished(() => wire.close());
  const ears = await openSignals(wire.database).listen(() => {});
  wire.lose();
  await ears.close();
});
