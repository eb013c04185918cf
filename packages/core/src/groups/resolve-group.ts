import { groups } from '@novi/db/schema/groups';
import { and, eq } from 'drizzle-orm';
import type { Context } from '../context.ts';

/**
 * The group behind WhatsApp's id of it, made when new; its name follows WhatsApp's. Two sessions of a shop in one group
 * are two groups here: each speaks with its own number.
 */
export async function resolveGroup(
  ctx: Context,
  group: { sessionId: string; whatsappGroupId: string; name: string | null },
): Promise<string> {
  const { sessionId, whatsappGroupId, name } = group;
  const isGroup = and(
    eq(groups.tenantId, ctx.tenantId),
    eq(groups.sessionId, sessionId),
    eq(groups.whatsappGroupId, whatsappGroupId),
  );
  const find = () => ctx.tx.select({ id: groups.id, name: groups.name }).from(groups).where(isGroup);
  const [known] = await find();
  if (!known) {
    const [made] = await ctx.tx
      .insert(groups)
      .values({ tenantId: ctx.tenantId, id: ctx.random.id(), sessionId, whatsappGroupId, name })
      .onConflictDoNothing()
      .returning({ id: groups.id });
    if (made) return made.id;
  }
  const [found] = known ? [known] : await find();
  if (!found) throw new Error('a group conflicted with a row that is not there');
  if (name !== null && name !== found.name) {
    await ctx.tx.update(groups).set({ name, updatedAt: ctx.now }).where(isGroup);
  }
  return found.id;
}
