import type { Edge } from '@novi/core/edge/edge';
import { findProblems } from '@novi/core/edge/find-problems';
import { sendDueMail } from '@novi/core/edge/send-due-mail';
import { watchPlatform } from '@novi/core/edge/watch-platform';
import type { Mail } from '@novi/core/mail/sealed-mail';

/**
 * Looks for what platform admins must know, as workers do: that no worker lives none of them can tell. Meanwhile mail goes
 * out from here, or nobody would read of it.
 * @param send null where no mail server is known
 */
export async function lookForWorkers(
  edge: Edge,
  send: ((mail: Mail) => Promise<void>) | null,
): Promise<void> {
  const problems = await findProblems(edge.database);
  await watchPlatform(edge, problems);
  if (send && problems.some(({ kind }) => kind === 'no_jobs_worker')) await sendDueMail(edge, send);
}
