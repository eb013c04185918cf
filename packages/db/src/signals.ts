import type { Database } from './open-database.ts';

/** That something happened to a row, for whom to look. Never what: LISTEN knows no tenant. */
export type Signal = { kind: string; tenantId: string; id: string };

const CHANNEL = 'novi_signal';

/**
 * Tells every listener of this database, through PostgreSQL's NOTIFY. Call it after the commit. A signal may be lost
 * (a listener that is reconnecting hears nothing), so whoever listens also looks for itself now and then.
 * With Redis this pair has a second home there; NOTIFY makes the commits of a database queue up behind each other.
 */
export async function notify(database: Database, signals: readonly Signal[]): Promise<void> {
  if (signals.length === 0) return;
  const payloads = signals.map(({ kind, tenantId, id }) => `${kind}:${tenantId}:${id}`);
  await database.signalSql`
    select pg_notify(${CHANNEL}, payload) from unnest(${payloads}::text[]) as payload`;
}

/** Hears signals until closed. Reconnects by itself; `onConnect` runs at each connection, the first included. */
export async function listen(
  database: Database,
  handler: (signal: Signal) => void,
  onConnect?: () => void,
): Promise<{ close(): Promise<void> }> {
  const subscription = await database.signalSql.listen(
    CHANNEL,
    (payload) => {
      const signal = parseSignal(payload);
      if (signal) handler(signal);
    },
    onConnect,
  );
  return { close: subscription.unlisten };
}

function parseSignal(payload: string): Signal | undefined {
  const [kind, tenantId, id] = payload.split(':');
  return kind && tenantId && id ? { kind, tenantId, id } : undefined;
}
