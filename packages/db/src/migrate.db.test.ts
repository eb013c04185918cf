import { randomBytes } from 'node:crypto';
import postgres, { type Sql } from 'postgres';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type MigrateOptions, migrateDown, migrateUp } from './migrate.ts';
import { type Migration, readMigrations } from './migrations/read-migrations.ts';
import { catalogueFingerprint } from './testing/catalogue-fingerprint.ts';
import { readTestEnv } from './testing/env.ts';
import { withDatabase } from './testing/test-database.ts';

const { adminUrl, rolePassword } = readTestEnv();
const server = postgres(adminUrl, { max: 1, onnotice: () => {} });
let name: string;
let options: MigrateOptions;
let admin: Sql;

beforeEach(async () => {
  name = `novi_test_${Date.now().toString(36)}_${randomBytes(4).toString('hex')}`;
  await server.unsafe(`create database ${name}`);
  options = { databaseUrl: withDatabase(adminUrl, name), rolePassword };
  admin = postgres(options.databaseUrl, { max: 2, onnotice: () => {} });
});

afterEach(async () => {
  await admin.end();
  await server.unsafe(`drop database ${name} with (force)`);
});

const migration = (version: number, up: string, down = 'select 1'): Migration => ({
  version,
  name: `step_${version}`,
  up,
  down,
  checksum: `of ${up}`,
});

test('up, all the way down, and up again is the same catalogue; running up twice changes nothing', async () => {
  const all = (await readMigrations()).map((each) => each.name);
  expect(await migrateUp(options)).toEqual(all);
  const first = await catalogueFingerprint(admin);
  expect(first.length).toBeGreaterThan(100);
  expect(await migrateUp(options)).toEqual([]);

  expect(await migrateDown(options, 99)).toEqual([...all].reverse());
  const empty = await catalogueFingerprint(admin);
  expect(empty.filter((line) => !line.startsWith('schema '))).toEqual([]);

  await migrateUp(options);
  expect(await catalogueFingerprint(admin)).toEqual(first);
});

test('each migration taken back alone leaves what was there before it', async () => {
  const all = await readMigrations();
  const before: string[][] = [];
  for (let count = 0; count < all.length; count += 1) {
    await migrateUp({ ...options, migrations: all.slice(0, count) });
    before.push(await catalogueFingerprint(admin));
  }
  await migrateUp(options);
  for (const expected of before.reverse()) {
    await migrateDown(options);
    expect(await catalogueFingerprint(admin)).toEqual(expected);
  }
});

test('refuses a migration that was edited, renamed or removed after it ran', async () => {
  await migrateUp({ ...options, migrations: [migration(1, 'create table public.x ()')] });
  const attempt = (migrations: Migration[]) => migrateUp({ ...options, migrations });
  await expect(attempt([migration(1, 'create table public.y ()')])).rejects.toThrow('0001_step_1 was edited');
  await expect(attempt([])).rejects.toThrow('is not in the folder');
});

test('a migration that fails leaves nothing of itself', async () => {
  const broken = migration(1, 'create table public.x (); select 1 / 0');
  await expect(migrateUp({ ...options, migrations: [broken] })).rejects.toMatchObject({ code: '22012' });
  expect(await admin`select to_regclass('public.x') as x`).toEqual([{ x: null }]);
  expect(await admin`select * from app.migrations`).toEqual([]);
});

test('two processes that migrate at once apply each migration once', async () => {
  const migrations = [migration(1, 'create table public.x ()'), migration(2, 'create table public.y ()')];
  const done = await Promise.all([
    migrateUp({ ...options, migrations }),
    migrateUp({ ...options, migrations }),
  ]);
  expect(done.flat().sort()).toEqual(['step_1', 'step_2']);
});

test('does not wait long for a lock: steps aside and succeeds when it is free', async () => {
  await migrateUp({ ...options, migrations: [migration(1, 'create table public.x ()')] });
  const second = migration(2, 'alter table public.x add column y text');
  let running: Promise<string[]> | undefined;
  await admin.begin(async (tx) => {
    await tx`lock table public.x in access exclusive mode`;
    running = migrateUp({ ...options, migrations: [migration(1, 'create table public.x ()'), second] });
    // Seen stepping aside: it waited for the lock, and then its statement was over without having been given it.
    await waitFor(async () => (await waiters()) === 1);
    await waitFor(async () => (await waiters()) === 0);
  });
  expect(await running).toEqual(['step_2']);
});

async function waiters(): Promise<number> {
  const [row] = await admin<{ count: string }[]>`
    select count(*) from pg_stat_activity where datname = ${name} and wait_event_type = 'Lock'`;
  return Number(row?.count);
}

async function waitFor(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setImmediate(resolve));
}
