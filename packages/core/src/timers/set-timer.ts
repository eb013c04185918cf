import { timers } from '@novi/db/schema/tenants';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Context } from '../context.ts';

export type TimerKind = typeof timers.$inferSelect.kind;

/** Sets what is to happen to a subject at a time; a timer of that kind that stands already is moved to it. */
export async function setTimer(
  ctx: Context,
  timer: { kind: TimerKind; subjectId: string; dueAt: Date },
): Promise<void> {
  await ctx.tx
    .insert(timers)
    .values({ ...timer, tenantId: ctx.tenantId, id: ctx.random.id(), createdAt: ctx.now })
    .onConflictDoUpdate({
      target: [timers.tenantId, timers.kind, timers.subjectId],
      set: { dueAt: timer.dueAt, doneAt: null },
    });
}

/** Marks timers of a subject as done: what they waited for has happened otherwise. */
export async function clearTimers(
  ctx: Context,
  subjectId: string,
  kinds: readonly TimerKind[],
): Promise<void> {
  await ctx.tx
    .update(timers)
    .set({ doneAt: ctx.now })
    .where(
      and(
        eq(timers.tenantId, ctx.tenantId),
        eq(timers.subjectId, subjectId),
        inArray(timers.kind, [...kinds]),
        isNull(timers.doneAt),
      ),
    );
}

export function minutesAfter(at: Date, minutes: number): Date {
  return new Date(at.getTime() + minutes * 60_000);
}
