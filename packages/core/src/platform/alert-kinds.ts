/** Everything that platform admins are woken for; what to do is at its anchor in docs/operations/alerts.md. */
export const alertKinds = [
  'session_banned',
  'session_failed',
  'sessions_down',
  'no_worker',
  'no_jobs_worker',
  'dead_messages',
  'backlog',
  'parser_failing',
  'disk_nearly_full',
] as const;

export type AlertKind = (typeof alertKinds)[number];

export function isAlertKind(kind: string): kind is AlertKind {
  return (alertKinds as readonly string[]).includes(kind);
}

/** Where the page for it is in the repository. */
export function runbookOf(kind: AlertKind): string {
  return `docs/operations/alerts.md#${kind.replaceAll('_', '-')}`;
}
