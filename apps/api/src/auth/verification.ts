import type { Edge } from '@novi/core/edge/edge';
import { emailTokens, users } from '@novi/db/schema/users';
import { type AuthTx, withAuth } from '@novi/db/with-auth';
import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import { demandLimit } from '../limits.ts';
import { mailTexts } from '../mails/catalogs.ts';
import { queueMail, wakeMail } from '../mails/queue-mail.ts';
import type { Services } from '../services.ts';
import type { SessionUser } from './session.ts';
import { tokenHash } from './token-hash.ts';

const VALID_HOURS = 48;

/** Queues the mail with a one-time link; only the token's hash is kept. */
export async function queueVerification(
  edge: Edge,
  tx: AuthTx,
  user: { id: string; name: string; email: string; locale: string },
): Promise<{ mailId: string }> {
  const token = edge.random.bytes(32).toString('base64url');
  await tx.insert(emailTokens).values({
    id: tokenHash(token),
    userId: user.id,
    purpose: 'verify_email',
    expiresAt: sql`now() + ${VALID_HOURS} * interval '1 hour'`,
  });
  const link = `${edge.publicUrl}/verify-email?token=${token}`;
  const { subject, text } = mailTexts(user.locale).verify({ name: user.name, link, hours: VALID_HOURS });
  return queueMail(edge, tx, { to: user.email, subject, text });
}

/**
 * Uses up a token and says whose it was. Null for one that is unknown, used or expired: which of them is nobody's
 * business.
 */
export async function verifyEmail(edge: Edge, token: string): Promise<string | null> {
  return withAuth(edge.database, async (tx) => {
    const [used] = await tx
      .update(emailTokens)
      .set({ usedAt: sql`now()` })
      .where(
        and(
          eq(emailTokens.id, tokenHash(token)),
          eq(emailTokens.purpose, 'verify_email'),
          isNull(emailTokens.usedAt),
          gt(emailTokens.expiresAt, sql`now()`),
        ),
      )
      .returning({ userId: emailTokens.userId });
    if (!used) return null;
    await tx
      .update(users)
      .set({ emailVerifiedAt: sql`coalesce(${users.emailVerifiedAt}, now())`, updatedAt: sql`now()` })
      .where(eq(users.id, used.userId));
    return used.userId;
  });
}

/** Another mail, if it is still wanted. Throws RATE_LIMITED. */
export async function resendVerification(services: Services, user: SessionUser): Promise<void> {
  if (user.emailVerified) return;
  const { edge, limits } = services;
  await demandLimit(limits.mailAccount, user.email);
  const { mailId } = await withAuth(edge.database, (tx) => queueVerification(edge, tx, user));
  await wakeMail(edge, mailId);
}
