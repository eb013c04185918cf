import type { AlertKind } from './alert-kinds.ts';

/** Something that is wrong now; `subject` is a tenant's id, a queue's name or a machine's. */
export interface Problem {
  kind: AlertKind;
  subject: string;
}

export interface OpenAlert extends Problem {
  id: string;
  lastSeenAt: Date;
}

export interface Settlement {
  opened: Problem[];
  seenAgain: OpenAlert[];
  resolved: OpenAlert[];
}

/**
 * Gone for so long is solved: one machine's look does not see another's disk, and what comes and goes within it is one
 * incident with one mail.
 */
const goneAfterMs = 2 * 60_000;

/** What a look at what is wrong now makes of the alerts that stand open. Pure. */
export function settleAlerts(
  open: readonly OpenAlert[],
  problems: readonly Problem[],
  now: Date,
): Settlement {
  const keyOf = ({ kind, subject }: Problem) => `${kind} ${subject}`;
  const wrong = new Map(problems.map((problem) => [keyOf(problem), problem]));
  const known = new Set(open.map(keyOf));
  return {
    opened: [...wrong.values()].filter((problem) => !known.has(keyOf(problem))),
    seenAgain: open.filter((alert) => wrong.has(keyOf(alert))),
    resolved: open.filter(
      (alert) => !wrong.has(keyOf(alert)) && now.getTime() - alert.lastSeenAt.getTime() >= goneAfterMs,
    ),
  };
}
