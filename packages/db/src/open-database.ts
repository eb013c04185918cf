import type { Sql } from 'postgres';
import { connect, openPool, type Pool } from './handles/pool.ts';

export type DatabaseOptions = {
  /** Server, database and parameters; its user and password are replaced by each role's own. */
  databaseUrl: string;
  rolePassword: string;
  /** Connections per role. Defaults: tenant 10, auth 4, relay 2, platform 2. */
  max?: { tenant?: number; auth?: number; relay?: number; platform?: number };
  /** How long a caller waits for a place in a pool, ms. Default 10 000. */
  waitMs?: number;
  /** How long a connection may be silent before it counts as lost, ms. Default 35 000. */
  silentMs?: number;
};

/** The database as an app sees it: one pool for each way in. Reached through the with* functions only. */
export type Database = {
  readonly tenantPool: Pool;
  readonly authPool: Pool;
  readonly relayPool: Pool;
  readonly platformPool: Pool;
  /** Single statements that stand alone: NOTIFY and rate limits. */
  readonly signalSql: Sql;
  readonly limitSql: Sql;
  /** Waits for running queries, at most 5 s, then disconnects. */
  close(): Promise<void>;
};

const CLOSE_TIMEOUT_S = 5;

/** Opens no connection yet: each pool connects when it is first used. */
export function openDatabase(options: DatabaseOptions): Database {
  const { databaseUrl, rolePassword, max = {}, waitMs = 10_000, silentMs } = options;
  const base = { databaseUrl, rolePassword, waitMs, silentMs };
  const tenantMax = max.tenant ?? 10;
  // A third of it at most for one tenant: what it cannot take is there when another comes.
  const perTenant = Math.max(2, Math.floor(tenantMax / 3));
  const tenantPool = openPool({ ...base, role: 'app_tenant', max: tenantMax, perTenant });
  const authPool = openPool({ ...base, role: 'app_auth', max: max.auth ?? 4 });
  const relayPool = openPool({ ...base, role: 'app_relay', max: max.relay ?? 2 });
  const platformPool = openPool({ ...base, role: 'app_platform', max: max.platform ?? 2 });
  const signalSql = connect({ ...base, role: 'app_relay' }, 1);
  const limitSql = connect({ ...base, role: 'app_auth' }, 1);
  const all = [tenantPool.sql, authPool.sql, relayPool.sql, platformPool.sql, signalSql, limitSql];
  return {
    tenantPool,
    authPool,
    relayPool,
    platformPool,
    signalSql,
    limitSql,
    async close() {
      await Promise.all(all.map((sql) => sql.end({ timeout: CLOSE_TIMEOUT_S })));
    },
  };
}
