import { unwrapQueryError } from '@novi/db/postgres-error';
import { type Logger, pino } from 'pino';

/** What people wrote, who they are and what opens doors never reaches a log, at the top or one level down. */
const secret = [
  'address',
  'authorization',
  'body',
  'cookie',
  'customerName',
  'customerPhone',
  'email',
  'name',
  'password',
  'phone',
  'qr',
  'text',
  'token',
];

export function openLog(level: string, destination?: { write(line: string): void }): Logger {
  const options = {
    name: 'api',
    level,
    redact: {
      paths: secret.flatMap((key) => (key === 'name' ? [`*.${key}`] : [key, `*.${key}`])),
      censor: '[redacted]',
    },
    serializers: { err: describeError },
  };
  return destination ? pino(options, destination) : pino(options);
}

/** Not the message of a database error: drizzle's quotes every parameter, and PostgreSQL's detail quotes rows. */
function describeError(raw: unknown): object {
  const error = unwrapQueryError(raw);
  if (!(error instanceof Error)) return { type: typeof error };
  const { code } = error as { code?: unknown };
  const at = error.stack
    ?.split('\n')
    .filter((line) => line.startsWith('    at '))
    .slice(0, 12)
    .join('\n');
  const cause = error.cause instanceof Error ? describeError(error.cause) : undefined;
  return { type: error.name, code, message: error.message.split('\nparams:')[0], at, cause };
}
