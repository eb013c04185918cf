import type { Services } from '../services.ts';
import type { Session } from './session.ts';

/** Ends a session, and has live lines look at once whether they still have one. */
export async function logOut({ edge, sessions }: Services, session: Session): Promise<void> {
  await sessions.end(session.token);
  const tenantId = session.membership?.tenantId;
  if (!tenantId) return;
  await edge.signal([{ kind: 'event', tenantId, id: tenantId }]).catch((error: unknown) => {
    edge.log.warn({ err: error }, 'a signal was lost; live lines will look by themselves');
  });
}
