import { mailOutbox } from '@novi/db/schema/mail';
import { platformAdmins, platformAlerts } from '@novi/db/schema/platform';
import { users } from '@novi/db/schema/users';
import { type AuthTx, withAuth } from '@novi/db/with-auth';
import { eq, inArray, isNull, sql } from 'drizzle-orm';
import { sealMail } from '../mail/sealed-mail.ts';
import { alertMail } from '../platform/alert-mail.ts';
import { type OpenAlert, type Problem, settleAlerts } from '../platform/settle-alerts.ts';
import type { Edge } from './edge.ts';

/** Any number, the same in every process: one of them settles at a time. */
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
