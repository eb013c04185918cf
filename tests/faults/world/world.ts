import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readFile } from '@novi/core/edge/read-file';
import { getSession } from '@novi/core/sessions/get-session';
import { requestLink } from '@novi/core/sessions/request-link';
import { saveTemplate } from '@novi/core/templates/save-template';
import type { Settings } from '@novi/core/tenants/schemas';
import { openTestShop, openTestWorld, type TestShop, type TestWorld } from '@novi/core/testing/test-shop';
import { createTestDatabase } from '@novi/db/testing/test-database';
import { openLocalStorage } from '@novi/integrations/storage/local-storage';
import { type Sandbox, startSandbox } from '@novi/sandbox/start-sandbox';
import { migrateJobs } from '@novi/wa-worker/testing/migrate-jobs';
import { phoneOn } from '../support/phone.ts';
import type { WorkerPlace } from '../workers/faulty-worker.ts';
import { openRedisServer, type RedisServer } from './redis-server.ts';

export type Backend = 'postgres' | 'redis';

export interface Shop extends TestShop {
  /** Its number on the sandbox's network. */
  number: string;
  /** In everything it tells of an order, and in nothing that any other shop says. */
  canary: string;
  /** Opens a file that it keeps; rejects where its bytes are gone or are others. */
  readFile(fileId: string): Promise<unknown>;
}

/** A database, a phone network and a Redis of their own: nothing in it has met another history. */
export interface World {
  place: WorkerPlace;
  test: TestWorld;
  sandbox: Sandbox;
  redis: RedisServer | null;
  openShop(settings?: Partial<Settings>): Promise<Shop>;
  /** Links the shop's phone by the code a worker shows, as a merchant does. */
  link(shop: Shop): Promise<void>;
  close(): Promise<void>;
}

/** An empty database with the job store's tables too, to clone worlds from. */
export async function openTemplate(): Promise<{ name: string; close(): Promise<void> }> {
  const template = await createTestDatabase();
  await migrateJobs(template.databaseUrl);
  await template.database.close();
  return { name: new URL(template.databaseUrl).pathname.slice(1), close: () => template.close() };
}

/** @param redisProgram a redis-server or valkey-server; null for the jobs that live in PostgreSQL */
export async function openWorld(template: string, redisProgram: string | null): Promise<World> {
  const test = await openTestWorld(await createTestDatabase(template));
  Object.defineProperty(test.clock, 'now', { get: () => new Date() });
  const sandbox = await startSandbox({ port: 0, smtpPort: 0 });
  const redis = redisProgram === null ? null : await openRedisServer(redisProgram);
  const uploadPath = await mkdtemp(path.join(tmpdir(), 'novi-faults-'));
  const edge = { ...test.edge, files: openLocalStorage(uploadPath) };
  let shops = 0;
  return {
    test,
    sandbox,
    redis,
    place: {
      databaseUrl: test.test.databaseUrl,
      rolePassword: test.test.rolePassword,
      redisUrl: redis && `redis://127.0.0.1:${redis.port}`,
      sandboxUrl: sandbox.url,
      smtpPort: sandbox.smtpPort,
      uploadPath,
    },
    async openShop(settings = { auto_confirm: true }) {
      shops += 1;
      const shop = await openTestShop(test, { settings });
      const canary = `Canary${shop.tenantId.slice(-8)}`;
      const body = `${canary}: good news, your order is confirmed. {order_items}, {total}. {tracking_link}`;
      await shop.run(shop.owner, (ctx) =>
        saveTemplate(ctx, { event: 'order_confirmation', locale: 'en', body }),
      );
      const run = { tenantId: shop.tenantId, actor: shop.owner };
      return {
        ...shop,
        canary,
        number: `1555010${String(shops).padStart(4, '0')}`,
        readFile: (fileId) => readFile(edge, run, fileId),
      };
    },
    async link(shop) {
      await shop.run(shop.owner, (ctx) => requestLink(ctx, { emailVerified: false }));
      const session = () => shop.run(shop.owner, (ctx) => getSession(ctx, {}));
      const qr = await until('a code to scan', async () => (await session()).qr);
      await phoneOn(sandbox.url, shop.number).scan(qr);
      await until('a linked session', async () => (await session()).state === 'ready');
    },
    async close() {
      await sandbox.close();
      await redis?.close();
      await test.close();
      await rm(uploadPath, { recursive: true, force: true });
    },
  };
}

/** Asks until there is an answer. */
export async function until<T>(
  what: string,
  ask: () => Promise<T | null | undefined | false>,
  timeoutMs = 60_000,
): Promise<T> {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (performance.now() > deadline) throw new Error(`there never was ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
}
