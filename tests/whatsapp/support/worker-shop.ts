import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getSession, type SessionView } from '@novi/core/sessions/get-session';
import { openTestShop, openTestWorld } from '@novi/core/testing/test-shop';
import { events } from '@novi/db/schema/events';
import { waLinks } from '@novi/db/schema/wa-links';
import { waSessions } from '@novi/db/schema/wa-sessions';
import { migrateJobs } from '@novi/wa-worker/testing/migrate-jobs';
import { and, eq, like } from 'drizzle-orm';
import { openWorld, type SeenMessage } from './phones.ts';
import { processesWith, until } from './processes.ts';

const entry = fileURLToPath(new URL('./linking-worker.ts', import.meta.url));

export interface LedgerEntry {
  seq: number;
  phone: string;
  kind: string;
  from?: string;
  state?: string;
  message?: SeenMessage;
}

export type WorkerShop = Awaited<ReturnType<typeof openWorkerShop>>;

/** A shop whose workers are processes of their own and link its number in real browsers, on the stand-in page. */
export async function openWorkerShop() {
  const phones = await openWorld();
  const world = await openTestWorld();
  world.clock.now = new Date();
  await migrateJobs(world.test.databaseUrl);
  const shop = await openTestShop(world);
  const root = mkdtempSync(join(tmpdir(), 'novi-linking-'));
  const workers = new Set<ChildProcess>();

  const session = () => shop.run(shop.owner, (ctx) => getSession(ctx));
  /** The states and causes the session went through, oldest first. */
  const history = async () => {
    const ofSession = and(eq(events.tenantId, shop.tenantId), like(events.kind, 'session.%'));
    const rows = await shop.run(shop.owner, (ctx) =>
      ctx.tx.select().from(events).where(ofSession).orderBy(events.seq),
    );
    return rows.map(({ kind, payload }) => {
      const { causeCode } = payload as { causeCode?: string | null };
      return [kind, causeCode].filter(Boolean).join(' ');
    });
  };

  return {
    phones,
    database: world.test,
    shop,
    root,
    session,
    history,
    /** A worker with a folder of its own, as on another machine. */
    async startWorker(name: string): Promise<ChildProcess> {
      const worker = spawn(process.execPath, [entry], {
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
        env: {
          ...process.env,
          DATABASE_URL: world.test.databaseUrl,
          NOVI_ROLE_PASSWORD: world.test.rolePassword,
          MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
          PUBLIC_URL: 'https://novi.test',
          WHATSAPP_BROWSER_ARGS: phones.chromiumArgs.map((arg) => `"${arg}"`).join(' '),
          WHATSAPP_SESSION_PATH: join(root, name),
          UPLOAD_PATH: join(root, 'uploads'),
          LOG_LEVEL: 'fatal',
        },
      });
      workers.add(worker);
      const ended = once(worker, 'exit').then(([code]) => {
        workers.delete(worker);
        throw new Error(`the worker ended with ${code} before it was ready`);
      });
      await Promise.race([once(worker, 'message'), ended]);
      ended.catch(() => {});
      return worker;
    },
    async untilSession(what: string, fits: (seen: SessionView) => boolean): Promise<SessionView> {
      let seen = await session();
      await until(what, async () => {
        seen = await session();
        return fits(seen);
      });
      return seen;
    },
    untilState: (state: string) => until(state, async () => (await session()).state === state),
    untilHistory: (what: string, after: number) =>
      until(what, async () => (await history()).slice(after).includes(what)),
    links: () =>
      shop.run(shop.owner, (ctx) => ctx.tx.select().from(waLinks).where(eq(waLinks.tenantId, shop.tenantId))),
    row: async () => {
      const mine = eq(waSessions.tenantId, shop.tenantId);
      const [row] = await shop.run(shop.owner, (ctx) => ctx.tx.select().from(waSessions).where(mine));
      return row;
    },
    ledger: async () => (await phones.call<{ entries: LedgerEntry[] }>('GET', '/ledger')).entries,
    /** Every process of every browser that a worker of this shop has running, by /proc. */
    browsers: () => processesWith(root),
    async close() {
      for (const worker of workers) {
        worker.kill('SIGTERM');
        await once(worker, 'exit');
      }
      await phones.close();
      await world.close();
      rmSync(root, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
