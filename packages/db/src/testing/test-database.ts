import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { type Database, openDatabase } from '../open-database.ts';
import { grantDatabase } from '../roles/prepare-database.ts';
import { readTestEnv } from './env.ts';
import { ensureTemplate } from './template-database.ts';

export type TestDatabase = {
  /** An administrator's URL on the clone. */
  databaseUrl: string;
  rolePassword: string;
  database: Database;
  /** One statement as the administrator: for what no role of the product may do. */
  asAdmin(statement: string, parameters?: string[]): Promise<void>;
  /** Closes the pools and drops the clone, whoever is still connected. */
  close(): Promise<void>;
};

/**
 * A fresh database of its own, cloned from a template: some tens of milliseconds. The template is a migrated, empty one
 * unless another, to which nobody is connected, is named.
 */
export async function createTestDatabase(from?: string): Promise<TestDatabase> {
  const { adminUrl, rolePassword } = readTestEnv();
  const name = `novi_test_${Date.now().toString(36)}_${randomBytes(4).toString('hex')}`;
  const admin = postgres(adminUrl, { max: 1, onnotice: () => {} });
  try {
    const template = from ?? (await ensureTemplate(admin, adminUrl, rolePassword));
    await admin.unsafe(`create database ${name} template ${template} strategy file_copy`);
  } finally {
    await admin.end();
  }
  const databaseUrl = withDatabase(adminUrl, name);
  const clone = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  await grantDatabase(clone);
  await clone.end();
  const database = openDatabase({ databaseUrl, rolePassword });
  return {
    databaseUrl,
    rolePassword,
    database,
    async asAdmin(statement, parameters = []) {
      const once = postgres(databaseUrl, { max: 1, onnotice: () => {} });
      await once.unsafe(statement, parameters).finally(() => once.end());
    },
    async close() {
      await database.close();
      await dropDatabase(adminUrl, name);
    },
  };
}

export function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

async function dropDatabase(adminUrl: string, name: string): Promise<void> {
  const admin = postgres(adminUrl, { max: 1, onnotice: () => {} });
  await admin.unsafe(`drop database if exists ${name} with (force)`);
  await admin.end();
}
