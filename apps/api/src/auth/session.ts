import type { Role } from '@novi/core/access/actor';

/** browser: slides, with an absolute end. rest: a Bearer token that does not slide. Neither passes for the other. */
export type SessionKind = 'browser' | 'rest';

export type SessionUser = {
  id: string;
  name: string;
  email: string;
  emailVerified: boolean;
  locale: string;
};

/** Whose request it is: a user, and the one tenant this session or token belongs to. */
export type Session = {
  /** The token as its holder sends it; the database knows only its hash. */
  token: string;
  kind: SessionKind;
  /** When it ends whatever is done with it. */
  endsAt: Date;
  user: SessionUser;
  /** Null while the user belongs to no active tenant. */
  membership: { tenantId: string; role: Role; displayName: string } | null;
};
