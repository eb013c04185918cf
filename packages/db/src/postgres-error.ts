import { DrizzleQueryError } from 'drizzle-orm';
import postgres from 'postgres';

/**
 * The PostgreSQL error behind `error`, or undefined. drizzle wraps it in a DrizzleQueryError whose message quotes every
 * parameter, customers' data among them: log and match this one instead.
 */
export function postgresError(error: unknown): postgres.PostgresError | undefined {
  const inner = unwrapQueryError(error);
  return inner instanceof postgres.PostgresError ? inner : undefined;
}

/** Whether a unique key refused a row; of the named constraint or unique index, when one is named. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  const inner = postgresError(error);
  return inner?.code === '23505' && (constraint === undefined || inner.constraint_name === constraint);
}

/** What drizzle's wrapper holds, or the error itself. */
export function unwrapQueryError(error: unknown): unknown {
  return error instanceof DrizzleQueryError && error.cause ? error.cause : error;
}
