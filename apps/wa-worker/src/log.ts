import { pino } from 'pino';

/** Structured logs. What people wrote, their names, numbers and link codes never reach them. */
export function openLog(level: string) {
  return pino({
    name: 'wa-worker',
    level,
    redact: {
      paths: ['text', '*.text', 'phone', '*.phone', 'qr', '*.qr', 'chat', '*.chat', 'to', '*.to'],
      censor: '[redacted]',
    },
  });
}
