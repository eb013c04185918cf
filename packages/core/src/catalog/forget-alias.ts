import { productAliases } from '@novi/db/schema/aliases';
import { and, eq } from 'drizzle-orm';
import { demand } from '../access/can.ts';
import type { Context } from '../context.ts';
import { notFound } from '../errors.ts';
import { parseInput } from '../parse-input.ts';
import { type ForgetAliasInput, forgetAliasSchema } from './alias-schemas.ts';
import { raiseVersion } from './raise-version.ts';

/**
 * From the next message on these words mean nothing of their own again. Throws NOT_FOUND, and FORBIDDEN: what was typed
 * into the menu takes catalog.write, what was learned from a correction catalog.teach.
 */
export async function forgetAlias(ctx: Context, input: ForgetAliasInput): Promise<{ version: number }> {
  demand(ctx.actor, 'catalog.teach');
  const { aliasId } = parseInput(forgetAliasSchema, input);
  const isIt = and(eq(productAliases.tenantId, ctx.tenantId), eq(productAliases.id, aliasId));
  const version = await raiseVersion(ctx);
  const [alias] = await ctx.tx.select().from(productAliases).where(isIt);
  if (!alias) throw notFound('name');
  if (alias.source === 'typed') demand(ctx.actor, 'catalog.write');
  await ctx.tx.delete(productAliases).where(isIt);
  ctx.record({
    kind: 'catalog.alias_forgotten',
    subjectType: 'catalog',
    subjectId: ctx.tenantId,
    payload: { version, aliasId },
  });
  return { version };
}
