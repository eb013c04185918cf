import type { Role } from '@novi/core/access/actor';
import type { Edge } from '@novi/core/edge/edge';

/** Whose request it is: a user, and the one tenant this session or token belongs to. */
export type Session = {
  /** The token as the browser or client holds it; the database knows only its hash. */
  token: string;
  kind: 'browser' | 'rest';
  user: { id: string; name: string; email: string; emailVerified: boolean; locale: string };
  /** Null while the user belongs to no active tenant. */
  membership: { tenantId: string; role: Role; displayName: string } | null;
};

/** What a procedure is given before any transaction is open. */
export type ApiContext = {
  edge: Edge;
  session: Session | null;
  /** Aborted when the client has gone or the server drains. */
  signal: AbortSignal;
};
