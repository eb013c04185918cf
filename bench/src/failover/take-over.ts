import type { Sql } from 'postgres';
import { type Backlog, untilStored, writeBacklog } from '../stack/backlog.ts';
import type { Sandbox } from '../stack/product.ts';
import type { LinkedShop } from './shops.ts';
import { type Takeover, watchTakeovers } from './watch-leases.ts';

/** What became of all sessions of a holder that was killed or stopped. */
export interface Round {
  takeovers: Takeover[];
  /** From `ready` until the last message that was written meanwhile was in the inbox, ms, for each that was all there. */
  backlogMs: number[];
  backlogs: Backlog[];
}

const storedWithinMs = 180_000;

/** From just after the holder's end: a customer of each shop writes while its session is nobody's. */
export async function takeOver(
  admin: Sql,
  sandbox: Sandbox,
  shops: readonly LinkedShop[],
  { customer, messages }: { customer: string; messages: number },
): Promise<Round> {
  const written = Promise.all(
    shops.map(({ shop: { tenantId }, number }) =>
      writeBacklog(sandbox.url, { tenantId, number }, customer, messages),
    ),
  );
  const [takeovers, backlogs, stored] = await Promise.all([
    watchTakeovers(admin),
    written,
    written.then((all) => untilStored(admin, all, storedWithinMs)),
  ]);
  const backlogMs = takeovers.flatMap(({ tenantId, readyAtMs }) => {
    const atMs = stored.get(tenantId);
    return atMs === undefined ? [] : [Math.max(0, atMs - readyAtMs)];
  });
  return { takeovers, backlogMs, backlogs };
}
