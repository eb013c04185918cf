import { DatabaseBusyError } from './errors.ts';
import { postgresError } from './postgres-error.ts';

/**
 * SQLSTATE classes and codes that a later try can answer differently: connection lost, resources short, operator's
 * intervention, a deadlock or serialisation failure, a lock not had in time
 * (PostgreSQL manual, appendix "PostgreSQL Error Codes").
 */
const transientStates = /^(08|53|57|58)|^(40001|40P01|55P03)$/;

/** What the driver and the system call a connection that broke or was never made. */
const transientCodes = new Set([
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'CONNECTION_ENDED',
  'CONNECT_TIMEOUT',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
]);

/** Whether the same work may succeed later: it failed for the database's state, not for what was asked. */
export function isTransient(error: unknown): boolean {
  if (error instanceof DatabaseBusyError) return true;
  const state = postgresError(error)?.code;
  if (state !== undefined) return transientStates.test(state);
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' && transientCodes.has(code);
}
