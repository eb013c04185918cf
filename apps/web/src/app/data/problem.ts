import { TRPCClientError } from '@trpc/client';

export type ProblemKind =
  | 'offline'
  | 'signedOut'
  | 'forbidden'
  | 'missing'
  | 'conflict'
  | 'invalid'
  | 'tooMany'
  | 'broken';

export interface Problem {
  kind: ProblemKind;
  /** The server's sentence, written for the person; empty where only our own words fit (offline, broken). */
  message: string;
  fields: Record<string, string>;
}

const kinds: Record<string, ProblemKind> = {
  UNAUTHORIZED: 'signedOut',
  FORBIDDEN: 'forbidden',
  NOT_FOUND: 'missing',
  CONFLICT: 'conflict',
  PRECONDITION_FAILED: 'conflict',
  BAD_REQUEST: 'invalid',
  UNPROCESSABLE_CONTENT: 'invalid',
  PAYLOAD_TOO_LARGE: 'invalid',
  TOO_MANY_REQUESTS: 'tooMany',
};

/** Sorts whatever a call threw by what the person can do about it. */
export function problemOf(error: unknown): Problem {
  if (!(error instanceof TRPCClientError)) return { kind: 'broken', message: '', fields: {} };
  const data: unknown = error.data;
  if (typeof data !== 'object' || data === null) return { kind: 'offline', message: '', fields: {} };
  const code = 'code' in data && typeof data.code === 'string' ? data.code : '';
  const kind = kinds[code] ?? 'broken';
  return { kind, message: kind === 'broken' ? '' : error.message, fields: fieldsOf(data) };
}

function fieldsOf(data: object): Record<string, string> {
  if (!('fields' in data) || typeof data.fields !== 'object' || data.fields === null) return {};
  return Object.fromEntries(Object.entries(data.fields).map(([path, text]) => [path, String(text)]));
}
