import type { Database } from '@novi/db/open-database';
import { type Adapter, type DatabaseSession, generateIdFromEntropySize, Lucia, TimeSpan } from 'lucia';
import type { Session, SessionKind, SessionUser } from './session.ts';
import {
  deleteSession,
  deleteSessionsOf,
  extendSession,
  findSession,
  insertSession,
} from './session-rows.ts';

/**
 * The one file that knows lucia. It always slides a session and knows no absolute end, and it stores tokens as they
 * are; so the adapter stores hashes, clamps a browser session to 30 days in all, and does not slide a REST token.
 * Example: a browser that comes back within 7 days stays logged in, until day 30.
 */
const idle: Record<SessionKind, TimeSpan> = { browser: new TimeSpan(7, 'd'), rest: new TimeSpan(24, 'h') };
const inAll: Record<SessionKind, TimeSpan> = { browser: new TimeSpan(30, 'd'), rest: new TimeSpan(24, 'h') };

/** As many as lucia itself draws. */
const tokenBytes = 25;

type Facts = Pick<Session, 'kind' | 'endsAt' | 'membership'>;
type UserFacts = Omit<SessionUser, 'id'>;

declare module 'lucia' {
  interface Register {
    Lucia: Lucia<Facts, UserFacts>;
    DatabaseSessionAttributes: Facts;
    DatabaseUserAttributes: UserFacts;
    UserId: string;
  }
}

export type Sessions = {
  /** @param endsAt keeps the end of the session that this one replaces */
  create(kind: SessionKind, userId: string, tenantId: string | null, endsAt?: Date): Promise<string>;
  /** Null for a token that is unknown, expired or of the other kind. `slid`: the cookie should be set anew. */
  validate(kind: SessionKind, token: string): Promise<{ session: Session; slid: boolean } | null>;
  /** Like validate, but looking does not keep the session alive. */
  peek(kind: SessionKind, token: string): Promise<Session | null>;
  end(token: string): Promise<void>;
  /** Values of a Set-Cookie header. */
  cookie(token: string): string;
  blankCookie(): string;
  /** A token that looks like any other and opens nothing. */
  decoy(): string;
  readCookie(header: string): string | null;
  readBearer(header: string): string | null;
};

/** @param secure whether people reach us by https; `__Host-` cookies exist only there */
export function openSessions(database: Database, options: { secure: boolean }): Sessions {
  const open = (kind: SessionKind) =>
    new Lucia<Facts, UserFacts>(adapter(database, kind), {
      sessionExpiresIn: idle[kind],
      sessionCookie: {
        name: options.secure ? '__Host-novi_session' : 'novi_session',
        attributes: { secure: options.secure, sameSite: 'lax', path: '/' },
      },
      getSessionAttributes: ({ kind, endsAt, membership }) => ({ kind, endsAt, membership }),
      getUserAttributes: ({ name, email, emailVerified, locale }) => ({ name, email, emailVerified, locale }),
    });
  const lucia: Record<SessionKind, Lucia<Facts, UserFacts>> = {
    browser: open('browser'),
    rest: open('rest'),
  };

  return {
    async create(kind, userId, tenantId, endsAt) {
      const membership = tenantId ? { tenantId, role: 'viewer' as const, displayName: '' } : null;
      const end = endsAt ?? new Date(Date.now() + inAll[kind].milliseconds());
      return (await lucia[kind].createSession(userId, { kind, endsAt: end, membership })).id;
    },
    async validate(kind, token) {
      const { session, user } = await lucia[kind].validateSession(token);
      if (!session) return null;
      const { endsAt, membership } = session;
      return {
        session: { token, kind, endsAt, membership, user },
        slid: kind === 'browser' && session.fresh,
      };
    },
    async peek(kind, token) {
      const row = await findSession(database, token, kind);
      return row && row.expiresAt > new Date() ? { token, ...row.facts, user: row.user } : null;
    },
    end: (token) => deleteSession(database, token),
    cookie: (token) => lucia.browser.createSessionCookie(token).serialize(),
    blankCookie: () => lucia.browser.createBlankSessionCookie().serialize(),
    decoy: () => generateIdFromEntropySize(tokenBytes),
    readCookie: (header) => lucia.browser.readSessionCookie(header),
    readBearer: (header) => lucia.rest.readBearerToken(header),
  };
}

function adapter(database: Database, kind: SessionKind): Adapter {
  return {
    async getSessionAndUser(token) {
      const row = await findSession(database, token, kind);
      if (!row) return [null, null];
      const { id, ...attributes } = row.user;
      return [
        { id: token, userId: row.userId, expiresAt: row.expiresAt, attributes: row.facts },
        { id, attributes },
      ];
    },
    async setSession({ id, userId, expiresAt, attributes }: DatabaseSession) {
      const { endsAt, membership } = attributes;
      await insertSession(database, {
        token: id,
        userId,
        kind,
        activeTenantId: membership?.tenantId ?? null,
        expiresAt: expiresAt < endsAt ? expiresAt : endsAt,
        endsAt,
      });
    },
    async updateSessionExpiration(token, expiresAt) {
      if (kind === 'browser') await extendSession(database, token, expiresAt);
    },
    deleteSession: (token) => deleteSession(database, token),
    deleteUserSessions: (userId) => deleteSessionsOf(database, userId),
    // Nobody asks for either: a user's expired sessions go when the user logs in.
    getUserSessions: async () => [],
    deleteExpiredSessions: async () => {},
  };
}
