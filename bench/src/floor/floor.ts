import { Admission } from '@novi/db/handles/admission';
import { connect } from '@novi/db/handles/pool';
import { postgresJobs } from '@novi/wa-worker/jobs/postgres-jobs';
import { conversationsQueue, wakeUp } from '@novi/wa-worker/jobs/wake-ups';
import { defaultTimings } from '@novi/wa-worker/timings';
import type { Sql, TransactionSql } from 'postgres';
import type { Line, Script, Step } from './script.ts';
import { fill, freshValues } from './template.ts';

/** As openDatabase gives the worker: connections of app_tenant, and one for signals. */
const tenantConnections = 10;
const waitMs = 60_000;

export interface Floor {
  /** One conversation's transactions, signals and jobs, one after the other. Throws when one differs from the recorded. */
  replay(): Promise<void>;
  close(): Promise<void>;
}

export interface FloorOptions {
  databaseUrl: string;
  rolePassword: string;
  script: Script;
}

/** The least that the same effects cost: postgres.js and BullMQ, and nothing that thinks. */
export async function openFloor({ databaseUrl, rolePassword, script }: FloorOptions): Promise<Floor> {
  const tenant = connect({ databaseUrl, rolePassword, role: 'app_tenant' }, tenantConnections);
  const relay = connect({ databaseUrl, rolePassword, role: 'app_relay' }, 1);
  for (const sql of [tenant, relay]) passTextAsItIs(sql);
  const admission = new Admission(tenantConnections, waitMs);
  const queue = await openQueue(databaseUrl, rolePassword);

  async function transaction(
    { readOnly, statements }: Extract<Step, { kind: 'transaction' }>,
    own: string[],
  ) {
    const leave = await admission.enter();
    try {
      await tenant.begin(readOnly ? 'read only' : '', async (tx) => {
        for (const statement of statements) {
          // The product does not wait for the setting of the tenant either: what follows runs behind it.
          if (statement.sql.includes('set_config(')) execute(tx, statement, own).catch(() => {});
          else await execute(tx, statement, own);
        }
      });
    } finally {
      leave();
    }
  }

  return {
    async replay() {
      const own = freshValues(script.slots);
      for (const step of script.steps) {
        if (step.kind === 'transaction') await transaction(step, own);
        else if (step.kind === 'notify') await execute(relay, step.statement, own);
        else await queue.wake(crypto.randomUUID());
      }
    },
    async close() {
      await queue.close();
      await Promise.all([tenant.end({ timeout: 5 }), relay.end({ timeout: 5 })]);
    },
  };
}

async function execute(sql: Sql | TransactionSql, { sql: text, values, rows }: Line, own: string[]) {
  // `simple` is missing from the types; without it a statement without values is not prepared.
  const how = { prepare: true, simple: false } as { prepare: boolean };
  const filled = values.map((value) => fill(value, own));
  const { count } = await sql.unsafe(text, filled, how);
  // Where two transactions of the conversation overlapped, a read may have seen less than it does one after the other.
  if ((count ?? 0) !== rows && !/^\s*select/i.test(text))
    throw new Error(`a replayed statement met ${count} rows where the recorded one met ${rows}: ${text}`);
}

/** Recorded values are texts as PostgreSQL reads them; postgres.js would write JSON, bytes and booleans once more. */
function passTextAsItIs(sql: Sql): void {
  const serializers = sql.options.serializers as Record<number, (value: unknown) => unknown>;
  for (const type of Object.keys(serializers)) serializers[Number(type)] = (value) => value;
}

/** The worker's queue with its options and concurrency; a job does nothing but say that it ran. */
async function openQueue(databaseUrl: string, rolePassword: string) {
  const log = { info() {}, warn: console.error, error: console.error };
  const jobs = postgresJobs(databaseUrl, rolePassword, defaultTimings.jobLockMs, log);
  const ran = new Map<string, () => void>();
  const queue = jobs.queue(conversationsQueue);
  const worker = jobs.worker(conversationsQueue, 16, async (job) => ran.get(job.tenantId)?.());
  await worker.waitUntilReady();
  return {
    async wake(tenantId: string) {
      const done = new Promise<void>((resolve) => ran.set(tenantId, resolve));
      await wakeUp(queue, tenantId);
      await done;
      ran.delete(tenantId);
    },
    async close() {
      await worker.close();
      await queue.close();
    },
  };
}
