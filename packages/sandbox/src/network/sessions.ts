import type { Acks } from './acks.ts';
import { sessionLog } from './apply-change.ts';
import type { Connects } from './connects.ts';
import type { NetworkCore } from './core.ts';
import { driverEvent } from './driver-view.ts';
import { faultOf } from './faults.ts';
import type { Linking } from './linking.ts';
import { recipientsOf } from './message.ts';
import { Problem } from './problem.ts';

export type PollInput = { session: string; epoch: string; after?: number | undefined; waitMs: number };

export type Sessions = {
  /** Throws unless this epoch holds the session and its line works. */
  enter(session: string, epoch: string): void;
  /** Throws OFFLINE while the fault holds for the session's number. */
  assertOnline(session: string): void;
  /** Confirms what is at or before `after`, then answers what comes next, waiting up to `waitMs` for it. */
  poll(input: PollInput, gone: AbortSignal): Promise<{ events: object[]; next: number; hang?: true }>;
  /** Resolves when what drives the session may answer again: at once, but for the `hang` fault. */
  whileHanging(session: string, gone: AbortSignal): Promise<void>;
};

/** A hang ends with a change of faults; this only bounds the wait for it. */
const HANG_LOOK_MS = 60_000;

export function createSessions(
  core: NetworkCore,
  connects: Connects,
  linking: Linking,
  acks: Acks,
): Sessions {
  const { state, signals } = core;

  function assertOnline(session: string): void {
    const number = linking.linkOf(session)?.number;
    const offline = number === undefined ? state.faults.all.offline : faultOf(state.faults, number).offline;
    if (offline) throw new Problem('OFFLINE', 'The network cannot be reached.');
  }

  function isFaulty(session: string, fault: 'deaf' | 'hang'): boolean {
    const number = linking.linkOf(session)?.number;
    return number !== undefined && faultOf(state.faults, number)[fault];
  }

  async function whileHanging(session: string, gone: AbortSignal): Promise<void> {
    while (isFaulty(session, 'hang') && !gone.aborted) await nextNews(session, HANG_LOOK_MS, gone);
  }

  function enter(session: string, epoch: string): void {
    connects.check(session, epoch);
    assertOnline(session);
  }

  /** The driver has stored these: only now do their senders see `delivered`. */
  function confirm(session: string, cursor: number): void {
    const log = sessionLog(state, session);
    if (cursor <= log.confirmed || cursor > log.cursor) return;
    const fresh = log.events.filter((event) => event.cursor > log.confirmed && event.cursor <= cursor);
    core.commit({ t: 'confirmed', session, cursor });
    for (const event of fresh) {
      const message = event.type === 'message' ? state.messages.get(event.key) : undefined;
      const { number } = event as { number: string };
      if (message && recipientsOf(message).includes(number)) acks.raise(message, 'delivered');
    }
  }

  async function poll({ session, epoch, after, waitMs }: PollInput, gone: AbortSignal) {
    enter(session, epoch);
    if (after !== undefined) confirm(session, after);
    const log = sessionLog(state, session);
    // A cursor from before the network lost its memory: nothing here was seen yet.
    const start = after === undefined ? log.confirmed : after > log.cursor ? 0 : after;
    const deadline = performance.now() + waitMs;
    const endPolling = connects.polling(epoch);
    try {
      for (;;) {
        connects.check(session, epoch, 'waiting');
        assertOnline(session);
        if (isFaulty(session, 'hang')) return { events: [], next: start, hang: true as const };
        const isDeaf = isFaulty(session, 'deaf');
        const fresh = isDeaf ? [] : log.events.filter((event) => event.cursor > start);
        const leftMs = deadline - performance.now();
        if (fresh.length > 0 || leftMs <= 0 || gone.aborted) {
          const events = fresh.flatMap((event) => driverEvent(state, event));
          return { events, next: fresh.at(-1)?.cursor ?? start };
        }
        await nextNews(session, leftMs, gone);
      }
    } finally {
      endPolling();
    }
  }

  /** Resolves when something may have happened to the session, when the time is over, or when the caller is gone. */
  function nextNews(session: string, waitMs: number, gone: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const onChange = (change: { t: string; session?: string }) => {
        if (change.t === 'faults' || (change.t === 'event' && change.session === session)) done();
      };
      const onConnects = (of: string) => of === session && done();
      const done = () => {
        clearTimeout(timer);
        signals.off('change', onChange);
        signals.off('connects', onConnects);
        gone.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, waitMs);
      signals.on('change', onChange);
      signals.on('connects', onConnects);
      gone.addEventListener('abort', done, { once: true });
    });
  }

  return { enter, assertOnline, poll, whileHanging };
}
