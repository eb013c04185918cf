import { EventEmitter } from 'node:events';
import { applyChange, sessionLog } from './apply-change.ts';
import type { Journal } from './journal.ts';
import type { Message } from './message.ts';
import { viewMessage } from './message-view.ts';
import type { Change, LedgerKind, NetworkState, SessionEvent } from './state.ts';

type EventBody<E = SessionEvent> = E extends SessionEvent ? Omit<E, 'cursor'> : never;

/** What each part of the network works with. */
export type NetworkCore = {
  readonly state: NetworkState;
  /** ISO time on the sandbox's clock. */
  now(): string;
  /** Writes the change to the journal, then makes it true, then says so to whoever listens. */
  commit(change: Change): void;
  /** Emits 'change' (Change) after each commit, and 'presence' (from, to, state). */
  readonly signals: EventEmitter;
};

export function createCore(state: NetworkState, journal: Journal): NetworkCore {
  const signals = new EventEmitter();
  // One listener for each open long poll and each open page.
  signals.setMaxListeners(0);
  return {
    state,
    signals,
    now: () => new Date().toISOString(),
    commit(change) {
      journal.append(change);
      applyChange(state, change);
      signals.emit('change', change);
    },
  };
}

/** Adds to the ledger what `phone` has just seen of the message. */
export function witness(core: NetworkCore, phone: string, kind: LedgerKind, message: Message): void {
  const seq = core.state.lastLedgerSeq + 1;
  core.commit({ t: 'ledger', entry: { seq, at: core.now(), phone, kind, message: viewMessage(message) } });
}

/** Adds to the ledger what `phone` saw of somebody who types to it. */
export function witnessTyping(
  core: NetworkCore,
  phone: string,
  from: string,
  state: 'composing' | 'paused',
): void {
  const seq = core.state.lastLedgerSeq + 1;
  core.commit({ t: 'ledger', entry: { seq, at: core.now(), phone, kind: 'typing', from, state } });
}

/** Tells the session, now or when it next asks. */
export function tell(core: NetworkCore, session: string, body: EventBody): void {
  const cursor = sessionLog(core.state, session).cursor + 1;
  core.commit({ t: 'event', session, event: { cursor, ...body } as SessionEvent });
}
