import type { Cue } from './find-cues.ts';
import type { Reading } from './reading.ts';

/** "the usual": an order nobody but the shop's memory can fill in. It is handed on verbatim. */
export function findUsual(reading: Reading, cues: readonly Cue[]): void {
  const usual = cues
    .filter((cue) => cue.cls === 'usual')
    .sort((a, b) => b.end - b.start - (a.end - a.start))[0];
  if (!usual || reading.fresh.length > 0) return;
  const first = reading.tokens[usual.start];
  const last = reading.tokens[usual.end - 1];
  if (!first || !last || first.message !== last.message) return;
  const span = { message: first.message, start: first.start, end: last.end };
  reading.unresolved.push({
    text: (reading.messages[span.message] as string).slice(span.start, span.end),
    span,
    about: 'usual',
  });
}
