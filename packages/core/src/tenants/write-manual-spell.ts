import { messages } from '@novi/db/schema/conversations';
import { manualModes } from '@novi/db/schema/tenants';
import { and, eq } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { assertTransition } from '../machines/machine.ts';
import { isSilent, type ManualCause, type ManualSpell, manualMachine } from './manual-machine.ts';

/** The row of one cause, locked for the rest of the transaction; null before the first trouble. */
export async function lockManualSpell(ctx: Context, cause: ManualCause): Promise<ManualSpell | null> {
  const [row] = await ctx.tx
    .select()
    .from(manualModes)
    .where(and(eq(manualModes.tenantId, ctx.tenantId), eq(manualModes.cause, cause)))
    .for('no key update');
  return row ?? null;
}

/** Moves a locked cause on. The dashboard hears of it when the bot falls silent or may speak again. */
export async function writeManualSpell(
  ctx: Context,
  cause: ManualCause,
  before: ManualSpell | null,
  spell: ManualSpell,
): Promise<void> {
  const from = before?.state ?? 'over';
  if (from !== spell.state) assertTransition('manual mode', manualMachine, from, spell.state);
  const { state, since, until, count } = spell;
  const values = { state, since, until, count, updatedAt: ctx.now };
  await ctx.tx
    .insert(manualModes)
    .values({ ...values, tenantId: ctx.tenantId, id: ctx.random.id(), cause })
    .onConflictDoUpdate({ target: [manualModes.tenantId, manualModes.cause], set: values });
  if (isSilent(from) === isSilent(state)) return;
  ctx.record({
    kind: 'tenant.manual_mode',
    subjectType: 'tenant',
    subjectId: ctx.tenantId,
    payload: { cause, on: isSilent(state) },
  });
  if (!isSilent(state)) await releaseHeld(ctx);
}

/** What waited for the bot is its own again. Read without locks: those of conversations are taken before this one's. */
async function releaseHeld(ctx: Context): Promise<void> {
  const held = await ctx.tx
    .selectDistinct({ id: messages.conversationId })
    .from(messages)
    .where(and(eq(messages.tenantId, ctx.tenantId), eq(messages.status, 'received')));
  for (const { id } of held) ctx.wake('conversation', id);
}
