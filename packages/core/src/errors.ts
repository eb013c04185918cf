/** Every reason a verb refuses for. Mapped once to HTTP and tRPC in api, and once to retry or give up in the worker. */
export type DomainErrorCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'INVALID_INPUT'
  | 'CONFLICT'
  | 'ILLEGAL_TRANSITION'
  | 'EMAIL_NOT_VERIFIED'
  | 'STALE_FENCE'
  | 'IDEMPOTENCY_MISMATCH'
  | 'RATE_LIMITED'
  | 'TOO_LARGE'
  | 'UNAVAILABLE';

/** Field path ("items.0.price") to a sentence a person can act on. */
export type FieldErrors = Record<string, string>;

export class DomainError extends Error {
  readonly code: DomainErrorCode;
  readonly fields: FieldErrors | undefined;

  constructor(code: DomainErrorCode, message: string, fields?: FieldErrors) {
    super(message);
    this.name = 'DomainError';
    this.code = code;
    this.fields = fields;
  }
}

/** The same answer for a row that does not exist and for one that belongs to somebody else. */
export function notFound(what: string): DomainError {
  return new DomainError('NOT_FOUND', `There is no such ${what}.`);
}
