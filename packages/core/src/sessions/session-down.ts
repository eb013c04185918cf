import type { SessionRow } from './find-session.ts';
import type { SessionState } from './session-machine.ts';

/** In these nothing gets better before a person acts. */
const needsPersonStates: readonly SessionState[] = ['conflict', 'unlinked', 'banned', 'failed', 'off'];

/** The next holder may claim 2 s after a lease ended and asks every few seconds; after this nobody seems to, ms. */
export const unheldMs = 15_000;

/**
 * `isDown`: it was ready once, nobody asked for it to be off, and now customers' messages neither come in nor go out.
 * `since` is when that began. `isUnheld`: it says that it is ready, but no worker holds it any more.
 */
export interface SessionDown {
  isDown: boolean;
  since: Date | null;
  needsPerson: boolean;
  isUnheld: boolean;
}

/**
 * Whether a session is down, by what its row says and whether anybody still stands by it: the one rule, which
 * app.due_manual_reviews repeats to find whom it concerns.
 * @param now by the database's clock, which leases run by
 */
export function downOf(session: SessionRow, now: Date): SessionDown {
  const { actualState, desiredState, downSince, leaseExpiresAt, stateChangedAt } = session;
  if (downSince && actualState !== 'degraded') {
    const needsPerson = desiredState !== 'on' || needsPersonStates.includes(actualState);
    return { isDown: true, since: downSince, needsPerson, isUnheld: false };
  }
  const isUp = actualState === 'ready' || actualState === 'degraded';
  // One that was given back has no lease whose end could count: its last report does.
  const heldUntil = leaseExpiresAt ?? stateChangedAt;
  if (isUp && desiredState === 'on' && now.getTime() - heldUntil.getTime() > unheldMs) {
    return { isDown: true, since: heldUntil, needsPerson: false, isUnheld: true };
  }
  return { isDown: false, since: null, needsPerson: false, isUnheld: false };
}
