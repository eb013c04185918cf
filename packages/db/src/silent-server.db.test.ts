import net from 'node:net';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { isTransient } from './is-transient.ts';
import { openDatabase } from './open-database.ts';
import { openSignals } from './signals.ts';
import { type SeededTenant, seedTenant } from './testing/seed-tenant.ts';
import { createTestDatabase, type TestDatabase } from './testing/test-database.ts';
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

/** A wire to the server. `lose` makes every connection there is silent for ever and ends none; new ones are whole. */
async function throughWire() {
  const target = new URL(home.databaseUrl);
  const ends = new Set<net.Socket>();
  const server = net.createServer((near) => {
    const far = net.connect(Number(target.port), target.hostname);
    for (const end of [near, far]) {
      ends.add(end.on('error', () => {}).on('close', () => ends.delete(end)));
    }
    near.pipe(far).pipe(near);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const wired = new URL(home.databaseUrl);
  wired.port = String((server.address() as net.AddressInfo).port);
  const database = openDatabase({ databaseUrl: wired.href, rolePassword: home.rolePassword, silentMs });
  onTestFinished(async () => {
    for (const end of ends) end.destroy();
    server.close();
    await database.close();
  });
  const lose = () => {
    for (const end of ends) end.unpipe().pause();
  };
  return { database, lose };
}

const one = (wire: { database: TestDatabase['database'] }) =>
  withTenant(wire.database, shop.tenantId, (tx) => tx.execute(sql`select 1 as one`));

test('who begins with a server that fell silent is served by a new connection', async () => {
  const wire = await throughWire();
  await one(wire);
  wire.lose();
  expect(await one(wire)).toEqual([{ one: 1 }]);
});

test('who waits for it in the middle of a transaction is told so, and who comes next is served', async () => {
  const wire = await throughWire();
  const attempt = withTenant(wire.database, shop.tenantId, async (tx) => {
    await tx.execute(sql`select 1`);
    wire.lose();
    await tx.execute(sql`select 2`);
  });
  expect(isTransient(await attempt.catch((error: unknown) => error))).toBe(true);
  expect(await one(wire)).toEqual([{ one: 1 }]);
});

test('a statement that takes its time within the limit is not taken for silence', async () => {
  const wire = await throughWire();
  const slow = withTenant(wire.database, shop.tenantId, (tx) =>
    tx.execute(sql`select 1 as one from pg_sleep(${(silentMs * 0.8) / 1_000})`),
  );
  expect(await slow).toEqual([{ one: 1 }]);
});

test('who listens for signals notices too, and hears again', async () => {
  const wire = await throughWire();
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
