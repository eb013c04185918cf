import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { getSession } from '@novi/core/sessions/get-session';
import { requestLink } from '@novi/core/sessions/request-link';
import type { Settings } from '@novi/core/tenants/schemas';
import { openTestShop, openTestWorld, type TestShop, type TestWorld } from '@novi/core/testing/test-shop';
import { type Sandbox, startSandbox } from '@novi/sandbox/start-sandbox';
import { migrateJobs } from '@novi/wa-worker/testing/migrate-jobs';
import { phoneOn } from './phone.ts';

const workerEntry = fileURLToPath(new URL('./crashing-worker.ts', import.meta.url));

export interface Pizzeria {
  world: TestWorld;
  shop: TestShop;
  sandbox: Sandbox;
  /** The shop's number on the sandbox's network. */
  number: string;
  /** Where its workers keep files. */
  uploads: string;
  /** @param entry another worker than the usual one, composed for a test */
  startWorker(entry?: string): Promise<ChildProcess>;
  /** Links the shop's phone by the code the worker shows, as a merchant does. */
  link(): Promise<void>;
  close(): Promise<void>;
}

/** A shop with its own database, phone network and worker processes: all real, all on loopback. */
export async function openPizzeria(settings: Partial<Settings> = {}): Promise<Pizzeria> {
  const world = await openTestWorld();
  world.clock.now = new Date();
  await migrateJobs(world.test.databaseUrl);
  const shop = await openTestShop(world, { settings });
  const sandbox = await startSandbox({ port: 0, smtpPort: 0 });
  const number = '15550100001';
  const uploads = await mkdtemp(path.join(tmpdir(), 'novi-uploads-'));
  const workers = new Set<ChildProcess>();

  const startWorker = async (entry = workerEntry) => {
    const worker = spawn(process.execPath, [entry], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      env: {
        ...process.env,
        DATABASE_URL: world.test.databaseUrl,
        NOVI_ROLE_PASSWORD: world.test.rolePassword,
        MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
        SANDBOX_URL: sandbox.url,
        WHATSAPP_CLOUD_URL: `${sandbox.url}/v25.0`,
        SMTP_URL: `smtp://127.0.0.1:${sandbox.smtpPort}`,
        PUBLIC_URL: 'https://novi.test',
        UPLOAD_PATH: uploads,
        LOG_LEVEL: 'fatal',
      },
    });
    workers.add(worker);
    worker.once('exit', () => workers.delete(worker));
    const failed = once(worker, 'exit').then(([code]) => {
      throw new Error(`the worker ended with ${code} before it was ready`);
    });
    await Promise.race([once(worker, 'message'), failed]);
    failed.catch(() => {});
    return worker;
  };

  return {
    world,
    shop,
    sandbox,
    number,
    uploads,
    startWorker,
    async link() {
      await shop.run(shop.owner, (ctx) => requestLink(ctx, { emailVerified: false }));
      const code = await waitForCode(shop);
      await phoneOn(sandbox.url, number).scan(code);
    },
    async close() {
      for (const worker of workers) {
        worker.kill('SIGTERM');
        await once(worker, 'exit');
      }
      await sandbox.close();
      await world.close();
      await rm(uploads, { recursive: true, force: true });
    },
  };
}

async function waitForCode(shop: TestShop): Promise<string> {
  for (let tries = 0; tries < 400; tries += 1) {
    const { qr } = await shop.run(shop.owner, (ctx) => getSession(ctx, {}));
    if (qr) return qr;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the worker never showed a code to scan');
}
