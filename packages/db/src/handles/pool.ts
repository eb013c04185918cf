import postgres, { type Sql } from 'postgres';
import { type LoginRole, roleUrl } from '../role-url.ts';
import { Admission } from './admission.ts';
import { openSocket, type ServerAddress } from './open-socket.ts';

/** Connections of one role, and the queue that admits callers to them. Statements go through a transaction only. */
export type Pool = { readonly sql: Sql; readonly admission: Admission };

export type PoolOptions = {
  databaseUrl: string;
  rolePassword: string;
  role: LoginRole;
  max: number;
  /** How long a caller waits for a place. */
  waitMs: number;
  /** How many places one tenant may have; `max` unless given. */
  perTenant?: number;
  /** A connection on which nothing passes for so long is given up, ms; more than a statement may take. Default 35 000. */
  silentMs?: number | undefined;
};

const STATEMENT_MS = 30_000;

/** Connects when first used. */
export function openPool(options: PoolOptions): Pool {
  return {
    sql: connect(options, options.max),
    admission: new Admission(options.max, options.waitMs, options.perTenant),
  };
}

/** Connections of a role without a queue, for statements that stand alone. */
export function connect(options: Omit<PoolOptions, 'max' | 'waitMs' | 'perTenant'>, max: number): Sql {
  const { silentMs = STATEMENT_MS + 5_000 } = options;
  let opened = 0;
  const settings = {
    max,
    idle_timeout: silentMs / 2_000,
    socket: (address: ServerAddress) => openSocket(address, opened++, silentMs),
    // A transaction abandoned by a stuck process must not hold its locks for long.
    connection: {
      application_name: `novi ${options.role}`,
      statement_timeout: STATEMENT_MS,
      idle_in_transaction_session_timeout: 10_000,
    },
    onnotice: () => {},
  };
  // `socket` is read by the driver and missing in its types.
  return postgres(roleUrl(options.databaseUrl, options.role, options.rolePassword), settings);
}
