import { manualModes } from '@novi/db/schema/tenants';
import { asc, eq } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { isSilent, type ManualCause } from './manual-machine.ts';
import { readShop } from './read-shop.ts';

/** Why the whole shop's bot is silent. `switch`: a manager wants it so, and it ends when one wants it otherwise. */
export interface ManualMode {
  cause: 'switch' | ManualCause;
  since: Date | null;
  /** When it ends by itself; null: not before its cause does. */
  until: Date | null;
}

/**
 * Whether people answer the whole shop's customers now; null while the bot does. The manager's own switch comes before
 * what happened by itself. Everybody who decides whether the bot may speak asks here.
 */
export async function readManualMode(ctx: Context): Promise<ManualMode | null> {
  const { settings } = await readShop(ctx);
  if (settings.manual_mode) return { cause: 'switch', since: null, until: null };
  const rows = await ctx.tx
    .select()
    .from(manualModes)
    .where(eq(manualModes.tenantId, ctx.tenantId))
    .orderBy(asc(manualModes.since));
  const silent = rows.find(({ state }) => isSilent(state));
  return silent ? { cause: silent.cause, since: silent.since, until: silent.until } : null;
}
