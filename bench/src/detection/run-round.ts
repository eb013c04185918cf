import type { Sql } from 'postgres';
import { type Backlog, untilStored, writeBacklog } from '../stack/backlog.ts';
import type { Fault } from './faults.ts';
import type { BrowserShop } from './shops.ts';
import { untilRow } from './watch-row.ts';

export interface Place {
  admin: Sql;
  sandboxUrl: string;
  /** The worker's folder of browsers. */
  runs: string;
  backlog: number;
}

/** Times of one fault, ms. */
export interface Round {
  /** From the fault until the row said that the session is not ready. */
  foundMs: number;
  /** What the row said then. */
  saidState: string;
  /** From the fault until the row said `ready` again. */
  readyMs: number;
  /** From that until the last message that was written meanwhile was in the inbox; null where it never was. */
  backlogMs: number | null;
  backlogs: Backlog[];
}

const withinMs = 240_000;
const backlogWithinMs = 120_000;

/** One customer's message, the fault, messages while it lasts, and what the session's row says of it. */
export async function runRound(
  place: Place,
  fault: Fault,
  shop: BrowserShop,
  customer: string,
): Promise<Round> {
  const { admin, sandboxUrl, runs } = place;
  const victim = { ...shop, runs, sandboxUrl };
  const before = await writeBacklog(sandboxUrl, shop, customer, 1);
  if ((await untilStored(admin, [before], backlogWithinMs)).size === 0) throw new Error('a message was lost');
  const begunMs = performance.now();
  await fault.begin(victim);
  const writing = writeBacklog(sandboxUrl, shop, customer, place.backlog);
  const found = await untilRow(admin, shop.sessionId, ({ state }) => state !== 'ready', withinMs);
  await fault.end?.(victim);
  const ready = await untilRow(admin, shop.sessionId, ({ state }) => state === 'ready', withinMs);
  const during = await writing;
  const stored = (await untilStored(admin, [during], backlogWithinMs)).get(shop.tenantId);
  return {
    foundMs: found.atMs - begunMs,
    saidState: found.cause ? `${found.state}, ${found.cause}` : found.state,
    readyMs: ready.atMs - begunMs,
    backlogMs: stored === undefined ? null : Math.max(0, stored - ready.atMs),
    backlogs: [before, during],
  };
}
