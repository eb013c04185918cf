import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { openTestWorld } from '@novi/core/testing/test-shop';
import postgres, { type Sql } from 'postgres';
import { runToEnd, startChild } from '../stack/child-process.ts';
import { openLinkedShops } from '../stack/linked-shops.ts';
import { startSandbox } from '../stack/product.ts';

export interface RotationResult {
  sessions: number;
  /** From the command's start to its end, its process' own start included. */
  seconds: number;
  /** Sessions that were claimed again, changed their state or connected once more meanwhile. */
  disturbed: number;
  /** Tenants' keys that the old master key still opened afterwards. */
  left: number;
}

/** The key that test worlds are made with. */
const oldKey = Buffer.alloc(32, 7).toString('base64');
const readyWithinMs = 10 * 60_000;

/** Rotates the master key under a worker that holds many linked sessions, and looks whether any of them noticed. */
export async function runRotation(options: {
  sessions: number;
  progress: (text: string) => void;
}): Promise<RotationResult> {
  const { sessions, progress } = options;
  const newKey = randomBytes(32).toString('base64');
  const ends: (() => Promise<unknown>)[] = [];
  try {
    const world = await openTestWorld();
    ends.unshift(world.close);
    const { databaseUrl } = world.test;
    const env = { ...process.env, DATABASE_URL: databaseUrl };
    await runToEnd('apps/wa-worker/src/migrate-jobs.ts', env);
    const sandbox = await startSandbox();
    ends.unshift(sandbox.child.stop);
    const admin = postgres(databaseUrl, { max: 1, onnotice: () => {} });
    ends.unshift(() => admin.end());

    progress(`linking ${sessions} shops`);
    world.clock.now = new Date();
    await openLinkedShops(world, sandbox.url, { count: sessions, hasMenu: false });
    const worker = await startChild(
      'apps/wa-worker/src/main.ts',
      {
        ...env,
        MASTER_KEY: oldKey,
        MASTER_KEY_OTHERS: newKey,
        SANDBOX_URL: sandbox.url,
        WORKER_CAPACITY: String(sessions),
        WORKER_PORT: '0',
        LOG_LEVEL: 'info',
      },
      /"msg":"worker is ready"/,
    );
    ends.unshift(worker.stop);
    progress('until all of them are ready');
    await untilReady(admin, sessions);
    const before = await traces(admin, sandbox.url);
    const keysBefore = await wrappedKeys(admin);

    progress('rotating');
    const startedMs = performance.now();
    await runToEnd('apps/api/src/keys/cli.ts', { ...env, MASTER_KEY: newKey, MASTER_KEY_OTHERS: oldKey });
    const seconds = (performance.now() - startedMs) / 1000;

    const after = await traces(admin, sandbox.url);
    const keysAfter = await wrappedKeys(admin);
    return {
      sessions,
      seconds,
      disturbed: [...before].filter(([session, trace]) => after.get(session) !== trace).length,
      left: [...keysBefore].filter(([tenant, key]) => keysAfter.get(tenant) === key).length,
    };
  } finally {
    for (const end of ends) await end();
  }
}

async function untilReady(admin: Sql, wanted: number): Promise<void> {
  const deadline = performance.now() + readyWithinMs;
  for (;;) {
    const [row] = await admin<{ ready: number }[]>`
      select count(*)::int as ready from wa_sessions where actual_state = 'ready'`;
    if (row?.ready === wanted) return;
    if (performance.now() > deadline) throw new Error(`${row?.ready} of ${wanted} sessions became ready`);
    await sleep(500);
  }
}

/** All that would change where a session had to be taken up again: by our rows, and by the network's own record. */
async function traces(admin: Sql, sandboxUrl: string): Promise<Map<string, string>> {
  const rows = await admin<{ session: string; trace: string }[]>`
    select tenant_id || ':' || id as session,
        concat_ws('|', owner, fence, actual_state, state_changed_at) as trace from wa_sessions`;
  const response = await fetch(`${sandboxUrl}/sandbox/api/sessions`);
  const { sessions } = (await response.json()) as {
    sessions: { session: string; connects: unknown[]; overlaps: unknown[] }[];
  };
  const connects = new Map(
    sessions.map((each) => [each.session, each.connects.length + each.overlaps.length]),
  );
  return new Map(rows.map(({ session, trace }) => [session, `${trace}|${connects.get(session)}`]));
}

async function wrappedKeys(admin: Sql): Promise<Map<string, string>> {
  const rows = await admin<{ tenant: string; key: string }[]>`
    select tenant_id as tenant, encode(wrapped_key, 'hex') as key from tenant_keys`;
  return new Map(rows.map(({ tenant, key }) => [tenant, key]));
}
