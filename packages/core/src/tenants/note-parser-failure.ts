import type { Context } from '../context.ts';
import { afterFailure } from './manual-machine.ts';
import { lockManualSpell, writeManualSpell } from './write-manual-spell.ts';

/**
 * Counts a message that the bot could not handle: one is a person's, several within minutes are the bot's own fault, and
 * it falls silent for the whole shop. The conversation's lock, where there is one, is taken before.
 */
export async function noteParserFailure(ctx: Context): Promise<void> {
  const before = await lockManualSpell(ctx, 'parser_failing');
  await writeManualSpell(ctx, 'parser_failing', before, afterFailure(before, ctx.now));
}
