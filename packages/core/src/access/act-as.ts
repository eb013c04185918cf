import type { Context } from '../context.ts';
import type { Actor } from './actor.ts';

/**
 * The same transaction in somebody else's name: a job that reads a customer's message moves their order as them, and
 * so it stands in the events. Rights are then theirs.
 */
export function actAs(ctx: Context, actor: Actor): Context {
  return { ...ctx, actor, record: (event) => ctx.record({ actor, ...event }) };
}
