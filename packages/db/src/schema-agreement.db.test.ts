import { randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api';
import postgres from 'postgres';
import { expect, test } from 'vitest';
import { catalogueFingerprint } from './testing/catalogue-fingerprint.ts';
import { readTestEnv } from './testing/env.ts';
import { createTestDatabase, withDatabase } from './testing/test-database.ts';

/** Indexes that only definer functions use, which no drizzle query names. */
const onlyMigrated = [/^index CREATE INDEX timers_due /];

test('the drizzle schema and the migrated database are the same tables', async () => {
  const { adminUrl } = readTestEnv();
  const migrated = await createTestDatabase();
  const server = postgres(adminUrl, { max: 1, onnotice: () => {} });
  const name = `novi_test_${Date.now().toString(36)}_${randomBytes(4).toString('hex')}`;
  await server.unsafe(`create database ${name}`);
  try {
    const described = await tablesOf(withDatabase(adminUrl, name), await drizzleDdl());
    const actual = await tablesOf(migrated.databaseUrl, []);
    expect(described.length).toBeGreaterThan(200);
    expect(actual.filter((line) => !onlyMigrated.some((pattern) => pattern.test(line)))).toEqual(described);
  } finally {
    await server.unsafe(`drop database ${name} with (force)`);
    await server.end();
    await migrated.close();
  }
});

/** What drizzle-kit would create from the schema files. */
async function drizzleDdl(): Promise<string[]> {
  const folder = new URL('./schema/', import.meta.url);
  const files = (await readdir(folder)).filter((file) => /^[a-z-]+\.ts$/.test(file));
  const modules = await Promise.all(files.map((file) => import(new URL(file, folder).href)));
  const exported = Object.assign({}, ...modules) as Record<string, unknown>;
  return generateMigration(generateDrizzleJson({}), generateDrizzleJson(exported));
}

/** Columns, constraints and indexes of schema public; rights and policies are the migrations' alone. */
async function tablesOf(url: string, statements: string[]): Promise<string[]> {
  const admin = postgres(url, { max: 1, onnotice: () => {} });
  await admin`create schema if not exists app`;
  for (const statement of statements) await admin.unsafe(statement);
  const lines = await catalogueFingerprint(admin);
  await admin.end();
  return lines
    .filter((line) => /^(column|constraint|index) /.test(line) && !line.includes('app.'))
    .map((line) => (line.startsWith('column ') ? line.replace(/ acl=.*$/, '') : line));
}
