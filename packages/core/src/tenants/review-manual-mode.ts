import { manualModes } from '@novi/db/schema/tenants';
import { and, eq, ne } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { isSessionDown } from '../sessions/is-session-down.ts';
import { afterLook, afterTime, defaultPatience, type ManualSpell, type Patience } from './manual-machine.ts';
import { lockManualSpell, writeManualSpell } from './write-manual-spell.ts';

/**
 * Looks whether the shop's bot must fall silent by itself or may speak again: because its session is down or back, or
 * because a state's time is over. Called as often as wanted, it moves each cause once.
 */
export async function reviewManualMode(ctx: Context, patience: Patience = defaultPatience): Promise<void> {
  const isDown = await isSessionDown(ctx);
  const session = await lockManualSpell(ctx, 'session_down');
  const looked = afterLook(session, isDown, ctx.now, patience);
  if (looked && looked !== session) await writeManualSpell(ctx, 'session_down', session, looked);

  const others = await ctx.tx
    .select()
    .from(manualModes)
    .where(
      and(
        eq(manualModes.tenantId, ctx.tenantId),
        ne(manualModes.cause, 'session_down'),
        ne(manualModes.state, 'over'),
      ),
    )
    .for('no key update');
  for (const row of others) {
    const spell: ManualSpell = afterTime(row, ctx.now);
    if (spell !== row) await writeManualSpell(ctx, row.cause, row, spell);
  }
}
