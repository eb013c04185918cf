import { type AlertKind, runbookOf } from './alert-kinds.ts';
import type { Problem } from './settle-alerts.ts';

const says: Record<AlertKind, string> = {
  session_banned: 'WhatsApp has restricted the number of a shop',
  session_failed: 'The WhatsApp session of a shop cannot be started',
  sessions_down: 'The WhatsApp sessions of several shops are down at once',
  no_worker: 'Sessions are wanted and no worker takes them',
  no_jobs_worker: 'No worker lives that answers customers and sends mail',
  dead_messages: 'Many messages could not be sent',
  backlog: 'A queue is not being worked through',
  parser_failing: 'Messages of a shop cannot be read, and its bot has fallen silent',
  disk_nearly_full: 'The disk of a machine is nearly full',
};

/** What platform admins are written about an incident: when it begins, and when it is over. No content of any shop. */
export function alertMail(problem: Problem, isOver: boolean): { subject: string; text: string } {
  const what = says[problem.kind];
  return {
    subject: `Novi: ${isOver ? 'solved: ' : ''}${what}`,
    text: [
      isOver ? `This is over: ${what}.` : `${what}.`,
      `About: ${problem.subject}`,
      isOver ? '' : `What to do: ${runbookOf(problem.kind)}`,
    ]
      .filter((line) => line !== '')
      .join('\n'),
  };
}
