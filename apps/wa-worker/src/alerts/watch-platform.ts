import type { Edge } from '@novi/core/edge/edge';
import { sealMail } from '@novi/core/mail/sealed-mail';
import { type OpenAlert, type Problem, settleAlerts } from '@novi/core/platform/settle-alerts';
import { mailOutbox } from '@novi/db/schema/mail';
import { platformAdmins, platformAlerts } from '@novi/db/schema/platform';
import { users } from '@novi/db/schema/users';
import { type AuthTx, withAuth } from '@novi/db/with-auth';
import { eq, inArray, isNull, sql } from 'drizzle-orm';
import { alertMail } from './alert-mail.ts';
import { findProblems } from './find-problems.ts';

/** Looks for what platform admins must know, at most every so often however often it is asked. */
export function platformWatch(edge: Edge, everyMs: number): () => Promise<void> {
  let nextAt = 0;
  return async () => {
    if (performance.now() < nextAt) return;
    nextAt = performance.now() + everyMs;
    await watchPlatform(edge, await findProblems(edge.database, process.cwd()));
  };
}

/** Any number, the same in every worker: one of them settles at a time. */
const settlingLock = 7_340_221;

/**
 * Keeps the platform's alerts true to what is wrong now, and writes every platform admin one mail when an incident
 * begins and one when it is over: row and mails in one transaction, so that neither is without the other.
 */
export async function watchPlatform(edge: Edge, problems: readonly Problem[]): Promise<void> {
  await withAuth(edge.database, async (tx) => {
    const [lock] = await tx.execute<{ taken: boolean }>(
      sql`select pg_try_advisory_xact_lock(${settlingLock}) as taken`,
    );
    if (!lock?.taken) return;
    const now = edge.now();
    const open = await tx.select().from(platformAlerts).where(isNull(platformAlerts.resolvedAt));
    const settled = settleAlerts(open as OpenAlert[], problems, now);
    for (const problem of settled.opened) {
      const seen = { firstSeenAt: now, lastSeenAt: now };
      await tx.insert(platformAlerts).values({ ...problem, ...seen, id: edge.random.id() });
    }
    if (settled.seenAgain.length > 0) {
      await tx
        .update(platformAlerts)
        .set({ lastSeenAt: now, count: sql`${platformAlerts.count} + 1` })
        .where(
          inArray(
            platformAlerts.id,
            settled.seenAgain.map(({ id }) => id),
          ),
        );
    }
    if (settled.resolved.length > 0) {
      await tx
        .update(platformAlerts)
        .set({ resolvedAt: now })
        .where(
          inArray(
            platformAlerts.id,
            settled.resolved.map(({ id }) => id),
          ),
        );
    }
    const news = [
      ...settled.opened.map((problem) => alertMail(problem, false)),
      ...settled.resolved.map((alert) => alertMail(alert, true)),
    ];
    if (news.length > 0) await mailAdmins(edge, tx, news);
  });
}

async function mailAdmins(edge: Edge, tx: AuthTx, news: { subject: string; text: string }[]): Promise<void> {
  const admins = await tx
    .select({ email: users.email })
    .from(platformAdmins)
    .innerJoin(users, eq(users.id, platformAdmins.userId));
  const mails = admins.flatMap(({ email }) => news.map((mail) => ({ ...mail, to: email })));
  if (mails.length === 0) return;
  await tx
    .insert(mailOutbox)
    .values(mails.map((mail) => ({ id: edge.random.id(), contentSealed: sealMail(edge.masterKey, mail) })));
}
