import type { Role } from '@novi/core/access/actor';
import type { Database } from '@novi/db/open-database';
import { authSessions, users } from '@novi/db/schema/users';
import { withAuth } from '@novi/db/with-auth';
import { and, eq, lt, sql } from 'drizzle-orm';
import type { Session, SessionKind } from './session.ts';
import { tokenHash } from './token-hash.ts';

export type SessionRow = {
  userId: string;
  expiresAt: Date;
  facts: Pick<Session, 'kind' | 'endsAt' | 'membership'>;
  user: Session['user'];
};

/** The session behind a token of one kind, with its user and its place in the active tenant as they are now. */
export async function findSession(
  database: Database,
  token: string,
  kind: SessionKind,
): Promise<SessionRow | null> {
  const [row] = await withAuth(database, (tx) =>
    tx
      .select({
        expiresAt: authSessions.expiresAt,
        endsAt: authSessions.endsAt,
        userId: users.id,
        name: users.username,
        email: users.email,
        emailVerifiedAt: users.emailVerifiedAt,
        locale: users.locale,
        tenantId: sql<string | null>`m.tenant_id`,
        role: sql<Role | null>`m.role`,
        displayName: sql<string | null>`m.display_name`,
      })
      .from(authSessions)
      .innerJoin(users, eq(users.id, authSessions.userId))
      .leftJoin(
        sql`lateral app.memberships_of(${users.id}) as m`,
        sql`m.tenant_id = ${authSessions.activeTenantId} and m.is_active`,
      )
      .where(and(eq(authSessions.id, tokenHash(token)), eq(authSessions.kind, kind), users.isActive)),
  );
  if (!row) return null;
  const { tenantId, role, displayName } = row;
  return {
    userId: row.userId,
    expiresAt: row.expiresAt,
    facts: {
      kind,
      endsAt: row.endsAt,
      membership: tenantId && role && displayName !== null ? { tenantId, role, displayName } : null,
    },
    user: {
      id: row.userId,
      name: row.name,
      email: row.email,
      emailVerified: row.emailVerifiedAt !== null,
      locale: row.locale,
    },
  };
}

export type NewSession = {
  token: string;
  userId: string;
  kind: SessionKind;
  activeTenantId: string | null;
  expiresAt: Date;
  endsAt: Date;
};

/** Also clears away what of the same user has expired. */
export async function insertSession(database: Database, session: NewSession): Promise<void> {
  const { token, ...row } = session;
  await withAuth(database, async (tx) => {
    await tx
      .delete(authSessions)
      .where(and(eq(authSessions.userId, row.userId), lt(authSessions.expiresAt, sql`now()`)));
    await tx.insert(authSessions).values({ ...row, id: tokenHash(token) });
  });
}

/** Slides a browser session, never past its absolute end. */
export async function extendSession(database: Database, token: string, until: Date): Promise<void> {
  const clamped = sql`least(${until.toISOString()}::timestamptz, ${authSessions.endsAt})`;
  await withAuth(database, (tx) =>
    tx
      .update(authSessions)
      .set({ expiresAt: clamped })
      .where(and(eq(authSessions.id, tokenHash(token)), lt(authSessions.expiresAt, clamped))),
  );
}

export async function deleteSession(database: Database, token: string): Promise<void> {
  await withAuth(database, (tx) => tx.delete(authSessions).where(eq(authSessions.id, tokenHash(token))));
}

export async function deleteSessionsOf(database: Database, userId: string): Promise<void> {
  await withAuth(database, (tx) => tx.delete(authSessions).where(eq(authSessions.userId, userId)));
}
