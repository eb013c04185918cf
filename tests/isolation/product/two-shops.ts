import { readTestEnv } from '@novi/db/testing/env';
import { readTables } from '@novi/db/testing/table-model';
import { withDatabase } from '@novi/db/testing/test-database';
import { withRelay } from '@novi/db/with-relay';
import { sql } from 'drizzle-orm';
import postgres, { type Sql } from 'postgres';
import { type Browser, openTestApp, signUp, type TestApp } from '../../../apps/api/test/test-app.ts';
import { type ShopIds, seedShop } from './seed-shop.ts';

export const CANARY = 'Canary-of-A-7f3b';

export type TwoShops = {
  test: TestApp;
  admin: Sql;
  /** A new session of an owner, as a cookie. */
  cookieOf(shop: 'a' | 'b'): Promise<string>;
  /** Bearer tokens of the two owners. */
  tokenA: string;
  tokenB: string;
  idsOfA: ShopIds;
  idsOfB: ShopIds;
  /** Fills a shop (A) once more: rows that nothing has happened to yet. */
  seedAgain(shop?: 'a' | 'b'): Promise<ShopIds>;
  /** Every row of A's, and of A's people, as text. */
  rowsOfA(): Promise<string>;
  close(): Promise<void>;
};

/** The whole app with two shops that have the same in them, one full of canaries. */
export async function openTwoShops(): Promise<TwoShops> {
  const test = await openTestApp();
  const databaseUrl = await databaseUrlOf(test);
  const admin = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  const [a, b] = [await signUp(test, { shopName: CANARY, name: CANARY }), await signUp(test)];
  const owners = { a: await ownerOf(a), b: await ownerOf(b) };
  const seedAgain = (shop: 'a' | 'b' = 'a') =>
    seedShop(test.services.edge, ...owners[shop], shop === 'a' ? CANARY : 'plain');
  const idsOfA = await seedAgain('a');
  const idsOfB = await seedAgain('b');
  const tables = await readTables(admin);
  return {
    test,
    admin,
    async cookieOf(shop) {
      const { user, tenant } = shop === 'a' ? idsOfA : idsOfB;
      const name = a.cookie?.split('=')[0] ?? '';
      return `${name}=${await test.services.sessions.create('browser', user, tenant)}`;
    },
    seedAgain,
    tokenA: await tokenOf(test, a),
    tokenB: await tokenOf(test, b),
    idsOfA,
    idsOfB,
    async rowsOfA() {
      const rows = [];
      for (const table of tables) {
        const where = table.tenantColumn
          ? `${table.tenantColumn} = '${idsOfA.tenant}'`
          : table.name === 'users'
            ? `id = '${idsOfA.user}'`
            : 'false';
        rows.push(await admin.unsafe(`select * from ${table.name} where ${where} order by 1, 2`));
      }
      return JSON.stringify(rows);
    },
    async close() {
      await admin.end();
      await test.close();
    },
  };
}

async function ownerOf(browser: Browser): Promise<[tenantId: string, userId: string]> {
  const me = await browser.query<{ user: { id: string }; tenant: { id: string } }>('auth.me');
  return [me.tenant.id, me.user.id];
}

async function tokenOf(test: TestApp, account: { email: string; password: string }): Promise<string> {
  const response = await test.app.inject({
    method: 'POST',
    url: '/api/auth/login',
    payload: { email: account.email, password: account.password },
  });
  return response.json().token;
}

async function databaseUrlOf({ services }: TestApp): Promise<string> {
  const [row] = await withRelay(services.edge.database, (tx) =>
    tx.execute<{ name: string }>(sql`select current_database() as name`),
  );
  return withDatabase(readTestEnv().adminUrl, row?.name ?? '');
}
