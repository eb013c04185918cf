export type ProblemCode =
  | 'INVALID'
  | 'NOT_FOUND'
  | 'CONFLICT'
  | 'NOT_CONNECTED'
  | 'ALREADY_LINKED'
  | 'UNLINKED'
  | 'OFFLINE';

/** A refusal with words for the person who reads it; `code` is for programs. */
export class Problem extends Error {
  readonly code: ProblemCode;
  constructor(code: ProblemCode, message: string) {
    super(message);
    this.code = code;
  }
}
