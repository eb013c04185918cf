import { noFaults } from './faults.ts';
import type { Message } from './message.ts';
import type { Change, NetworkState, SessionLog } from './state.ts';

/** Confirmed events are kept this long, so that a driver may resume from an older cursor of its own. */
const KEPT_EVENTS = 2000;

export function emptyState(): NetworkState {
  return {
    messages: new Map(),
    screens: new Map(),
    undelivered: new Map(),
    lastKey: 0,
    lastSeq: 0,
    ledger: [],
    lastLedgerSeq: 0,
    links: new Map(),
    sessions: new Map(),
    faults: noFaults(),
    roster: new Map(),
    groups: new Map(),
    cloudNumbers: new Map(),
  };
}

/** The session's log, made on first use. */
export function sessionLog(state: NetworkState, session: string): SessionLog {
  const known = state.sessions.get(session);
  if (known) return known;
  const log: SessionLog = { cursor: 0, confirmed: 0, events: [] };
  state.sessions.set(session, log);
  return log;
}

function show(state: NetworkState, phone: string, message: Message): void {
  const screen = state.screens.get(phone);
  if (screen) screen.push(message);
  else state.screens.set(phone, [message]);
}

/**
 * The only place where state changes. Live changes and lines replayed at boot go through it alike, so the
 * network after a restart is the network before it.
 */
export function applyChange(state: NetworkState, change: Change): void {
  switch (change.t) {
    case 'message':
      state.messages.set(change.message.key, change.message);
      state.undelivered.set(change.message.key, change.message);
      state.lastKey = Math.max(state.lastKey, change.message.key);
      show(state, change.message.from, change.message);
      return;
    case 'left':
    case 'arrived':
      moveMessage(state, change);
      return;
    case 'group':
      state.groups.set(change.group.id, change.group);
      return;
    case 'ack':
    case 'edited':
    case 'revoked':
    case 'reaction':
    case 'read-in-group':
      alterMessage(state, change);
      return;
    case 'ledger':
      state.ledger.push(change.entry);
      state.lastLedgerSeq = change.entry.seq;
      return;
    case 'link':
      state.links.set(change.link.number, change.link);
      return;
    case 'unlink':
      state.links.delete(change.number);
      return;
    case 'event':
    case 'confirmed':
      logEvent(state, change);
      return;
    case 'faults':
      state.faults = {
        all: change.all,
        dropRepeatedIds: change.dropRepeatedIds,
        phones: new Map(change.phones),
      };
      return;
    case 'phone':
      state.roster.set(change.phone, change.name);
      return;
    case 'phone-removed':
      state.roster.delete(change.phone);
      return;
    case 'cloud-number':
      state.cloudNumbers.set(change.number.phoneNumberId, change.number);
      return;
    case 'cloud-number-removed':
      state.cloudNumbers.delete(change.phoneNumberId);
      return;
  }
}

function moveMessage(state: NetworkState, change: Extract<Change, { t: 'left' | 'arrived' }>): void {
  const message = state.messages.get(change.key);
  if (!message) return;
  state.lastSeq = Math.max(state.lastSeq, change.seq);
  if (change.t === 'left') {
    message.leftSeq = change.seq;
    return;
  }
  if (message.recipients && change.phone !== undefined) {
    message.reached = { ...message.reached, [change.phone]: change.seq };
    const isEverywhere = message.recipients.every((phone) => message.reached?.[phone] !== undefined);
    if (isEverywhere) state.undelivered.delete(change.key);
    show(state, change.phone, message);
    return;
  }
  message.arrivedSeq = change.seq;
  state.undelivered.delete(change.key);
  // Writing to oneself shows one bubble, not two.
  if (message.to !== message.from) show(state, message.to, message);
}

function alterMessage(
  state: NetworkState,
  change: Extract<Change, { t: 'ack' | 'edited' | 'revoked' | 'reaction' | 'read-in-group' }>,
): void {
  const message = state.messages.get(change.key);
  if (!message) return;
  if (change.t === 'ack') message.ack = change.ack;
  if (change.t === 'edited') Object.assign(message, { text: change.text, edited: true });
  if (change.t === 'reaction') {
    const { [change.by]: _earlier, ...others } = message.reactions ?? {};
    message.reactions = change.emoji === '' ? others : { ...others, [change.by]: change.emoji };
  }
  if (change.t === 'read-in-group') message.readBy = [...(message.readBy ?? []), change.phone];
  if (change.t === 'revoked') {
    Object.assign(message, { text: '', revoked: true });
    delete message.media;
  }
}

function logEvent(state: NetworkState, change: Extract<Change, { t: 'event' | 'confirmed' }>): void {
  const log = sessionLog(state, change.session);
  if (change.t === 'confirmed') {
    log.confirmed = Math.max(log.confirmed, change.cursor);
    log.cursor = Math.max(log.cursor, change.cursor);
    const surplus = log.events.length - KEPT_EVENTS;
    if (surplus > 0) log.events = log.events.filter((e, i) => i >= surplus || e.cursor > log.confirmed);
    return;
  }
  log.cursor = Math.max(log.cursor, change.event.cursor);
  log.events.push(change.event);
}
