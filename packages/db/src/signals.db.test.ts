import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listen, notify, type Signal } from './signals.ts';
import { createTestDatabase, type TestDatabase } from './testing/test-database.ts';

let home: TestDatabase;

beforeAll(async () => {
  home = await createTestDatabase();
});

afterAll(async () => {
  await home.close();
});

const signal = (id: string): Signal => ({ kind: 'order', tenantId: 'tenant', id });

/** Collects what arrives, and resolves once `count` items have. */
function collector<T>() {
  const items: T[] = [];
  let wake = () => {};
  return {
    items,
    add(item: T) {
      items.push(item);
      wake();
    },
    async reach(count: number) {
      while (items.length < count) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      return items;
    },
  };
}

test('a signal reaches every listener; one that hears again after its connection was killed', async () => {
  const heard = collector<Signal>();
  const connections = collector<true>();
  const subscription = await listen(home.database, heard.add, () => connections.add(true));
  await notify(home.database, [signal('1'), signal('2')]);
  await notify(home.database, []);
  expect(await heard.reach(2)).toEqual([signal('1'), signal('2')]);

  const admin = postgres(home.databaseUrl, { max: 1 });
  await admin`select pg_terminate_backend(pid, 5000) from pg_stat_activity
    where datname = current_database() and query like 'listen%'`;
  await connections.reach(2);
  await admin`select pg_notify('novi_signal', 'not a signal')`;
  await notify(home.database, [signal('3')]);
  expect(await heard.reach(3)).toEqual([signal('1'), signal('2'), signal('3')]);

  await subscription.close();
  await admin.end();
});
