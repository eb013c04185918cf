import { waSessions } from '@novi/db/schema/wa-sessions';
import { withRelay } from '@novi/db/with-relay';
import { and, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestShop, openTestWorld, type TestShop, type TestWorld } from '../testing/test-shop.ts';
import { findSession } from './find-session.ts';
import { isSessionDown } from './is-session-down.ts';
import { downOf, unheldMs } from './session-down.ts';
import { type SessionState, sessionMachine } from './session-machine.ts';

const job = { kind: 'job', name: 'test' } as const;
let world: TestWorld;
let shop: TestShop;
beforeAll(async () => {
  world = await openTestWorld();
  shop = await openTestShop(world);
});
afterAll(() => world.close());

type Row = Pick<typeof waSessions.$inferInsert, 'actualState' | 'desiredState' | 'downSince' | 'number'>;

const secondsAgo = (seconds: number) => sql`clock_timestamp() - ${seconds} * interval '1 second'`;
/** What each of the three who ask says of one row. */
async function ask(row: Row, leaseEndedAgo: number | null) {
  const said = await shop.run(job, async (ctx) => {
    const leaseExpiresAt = leaseEndedAgo === null ? null : secondsAgo(leaseEndedAgo);
    await ctx.tx
      .update(waSessions)
      .set({ ...row, leaseExpiresAt, stateChangedAt: secondsAgo(300) })
      .where(and(eq(waSessions.tenantId, ctx.tenantId), eq(waSessions.id, shop.sessionId)));
    const { isDown } = downOf(await findSession(ctx), new Date());
    return { ofRow: isDown && row.desiredState === 'on', ofShop: await isSessionDown(ctx) };
  });
  const due = await withRelay(world.edge.database, (tx) =>
    tx.execute(sql`select tenant_id from app.due_manual_reviews(${unheldMs}, 10)`),
  );
  return { ...said, finder: due.length > 0 };
}

const states = Object.keys(sessionMachine) as SessionState[];
const wishes = ['off', 'on', 'unlinked'] as const;

it.each(states)('%s is down for everybody who asks, or for nobody', async (actualState) => {
  for (const desiredState of wishes) {
    for (const downSince of [null, new Date()]) {
      for (const leaseEndedAgo of [null, -10, 60]) {
        const row = { actualState, desiredState, downSince, number: '15550100001' };
        const { ofRow, ofShop, finder } = await ask(row, leaseEndedAgo);
        expect([ofShop, finder], JSON.stringify({ ...row, leaseEndedAgo })).toEqual([ofRow, ofRow]);
      }
    }
  }
});

it('is not down while it is linked for the first time, though its number is known', async () => {
  const syncing = { actualState: 'syncing', desiredState: 'on', downSince: null, number: '1' } as const;
  expect(await ask(syncing, -10)).toEqual({ ofRow: false, ofShop: false, finder: false });
});

it('is down where it was ready and its lease has ended, or was given back and nobody took it', async () => {
  const ready = { actualState: 'ready', desiredState: 'on', downSince: null, number: '1' } as const;
  const yes = { ofRow: true, ofShop: true, finder: true };
  expect(await ask(ready, 60)).toEqual(yes);
  expect(await ask(ready, null)).toEqual(yes);
  expect(await ask(ready, -10)).toEqual({ ofRow: false, ofShop: false, finder: false });
});
