import { answered, askDue, dueOfDuties, dutiesOnReady } from './duties.ts';
import {
  type Action,
  type At,
  type LinkCode,
  type Place,
  type Step,
  type Supervised,
  type SupervisorEvent,
  type SupervisorReport,
  type Trigger,
  unsupervised,
} from './model.ts';
import { type Move, pauses, table } from './table.ts';
import type { SupervisorRules } from './times.ts';

/** What came with what moved it. */
interface Facts {
  number?: string;
  linkCode?: LinkCode;
}

const stays = (state: Supervised): Step => ({ state, actions: [] });

/** In these a client can be asked to end the link. */
const canUnlink: readonly Place[] = ['awaiting_scan', 'syncing', 'ready', 'degraded'];

/**
 * One step of a session: what it is after an event, and what is to be done. Pure: the same state, event, time and
 * chance give the same step. An event of a former client, or one that its place does not know, changes nothing.
 *
 * Example: `step(ready, { kind: 'lost', reason: 'network', client: 3 }, at, rules)` is `reconnecting` with a deadline,
 * and the actions `report` and `close`; at the deadline, `{ kind: 'time' }` makes it `reopening`, with `open` of client 4.
 */
export function step(before: Supervised, event: SupervisorEvent, at: At, rules: SupervisorRules): Step {
  if ('client' in event && (event.client !== before.client || !before.isOpen)) return stays(before);
  switch (event.kind) {
    case 'begin':
      return trigger({ ...unsupervised, isLinked: event.isLinked }, 'begin', at, rules);
    case 'time':
      return passTime(before, at, rules);
    case 'opened':
      return stays({ ...before, capabilities: event.capabilities });
    case 'heard': {
      const heard = event.isMessage && { heardAtMs: at.nowMs, echoes: 0 };
      return stays({ ...before, ...heard, busyAtMs: at.nowMs });
    }
    case 'wish':
      return event.wish === 'unlink'
        ? wishUnlink(before, at, rules)
        : trigger(before, `wish_${event.wish}`, at, rules);
    case 'code':
      return hearCode(before, event.linkCode, at, rules);
    case 'linked':
    case 'ready':
      return trigger(before, event.kind, at, rules, { number: event.number });
    case 'lost':
      return trigger(before, `lost_${event.reason}`, at, rules);
    case 'cannot_open':
      return trigger(before, 'cannot_open', at, rules);
    case 'answer': {
      const { state, trigger: told } = answered(before, event, at.nowMs, rules);
      return told ? trigger(state, told, at, rules) : stays(state);
    }
  }
}

/** When the next `time` is due; null when nothing is waited for. */
export function nextDueMs(state: Supervised, rules: SupervisorRules): number | null {
  const all = [state.deadlineAtMs, table[state.place].hasDuties ? dueOfDuties(state, rules.times) : null];
  const due = all.filter((each) => each !== null);
  return due.length > 0 ? Math.min(...due) : null;
}

function trigger(before: Supervised, on: Trigger, at: At, rules: SupervisorRules, facts: Facts = {}): Step {
  const found = table[before.place].on[on];
  return found ? move(before, found, at, rules, facts) : stays(before);
}

function passTime(before: Supervised, at: At, rules: SupervisorRules): Step {
  const row = table[before.place];
  if (before.deadlineAtMs !== null && at.nowMs >= before.deadlineAtMs) {
    if (before.isUnlinking && before.place !== 'reconnecting') return endLink(before);
    if (row.late) return move(before, row.late, at, rules);
  }
  if (!row.hasDuties) return stays(before);
  const { state, actions, failed } = askDue(before, at.nowMs, rules.times);
  if (!failed) return { state, actions };
  const moved = trigger(state, failed, at, rules);
  return { state: moved.state, actions: [...actions, ...moved.actions] };
}

function hearCode(before: Supervised, linkCode: LinkCode, at: At, rules: SupervisorRules): Step {
  if (!table[before.place].on.code) return stays(before);
  if (before.isUnlinking) return endLink(before);
  if (before.isLinked) {
    return move(before, { to: 'unlinked', cause: 'unlinked_on_phone', wish: 'off' }, at, rules);
  }
  const linkCodes = before.linkCodes + 1;
  if (linkCodes > rules.maxLinkCodes) {
    return move(before, { to: 'off', cause: 'link_abandoned', wish: 'off' }, at, rules);
  }
  return move({ ...before, linkCodes }, { to: 'awaiting_scan' }, at, rules, { linkCode });
}

function wishUnlink(before: Supervised, at: At, rules: SupervisorRules): Step {
  if (table[before.place].isEnd) return stays(before);
  const wishing = { ...before, isUnlinking: true };
  if (canUnlink.includes(before.place)) return endLink(wishing);
  const deadlineAtMs = at.nowMs + rules.times.unlinkMs;
  if (before.place !== 'reconnecting') return stays({ ...wishing, deadlineAtMs });
  const opened = move(wishing, { to: 'reopening' }, at, rules);
  return { ...opened, state: { ...opened.state, deadlineAtMs } };
}

/** The merchant ends the link: at WhatsApp where a client can, and here in any case. */
function endLink(before: Supervised): Step {
  const report: SupervisorReport = {
    state: 'unlinked',
    causeCode: 'unlinked_by_shop',
    desiredState: 'off',
  };
  return {
    state: { ...before, place: 'unlinked', isOpen: false, deadlineAtMs: null, cause: 'unlinked_by_shop' },
    actions: [{ do: 'unlink' }, { do: 'close' }, { do: 'report', report }, { do: 'end' }],
  };
}

/** Enters a place: its client, its deadline, what is told of it. */
function move(before: Supervised, to: Move, at: At, rules: SupervisorRules, facts: Facts = {}): Step {
  const { nowMs } = at;
  if (before.isUnlinking && canUnlink.includes(to.to)) return endLink(before);
  const row = table[to.to];
  const wasSteady = before.readySinceMs !== null && nowMs - before.readySinceMs >= rules.times.steadyMs;
  let state: Supervised = { ...before, place: to.to, deadlineAtMs: null, ...(wasSteady && { attempt: 0 }) };
  const closing: Action[] = [];
  if (row.client !== 'kept') {
    if (state.isOpen) closing.push({ do: 'close' });
    state = { ...state, isOpen: false, readySinceMs: null, duties: {} };
  }
  if (to.to === 'reconnecting') {
    const paused = pause(state, to, at, rules);
    if (!paused) return giveUp(state, closing);
    state = paused;
  } else if (row.within !== null && row.within !== 'pause') {
    state = { ...state, deadlineAtMs: nowMs + rules.times[row.within] };
  }
  const opening: Action[] = [];
  if (row.client === 'fresh') {
    state = { ...state, client: state.client + 1, isOpen: true, capabilities: null };
    opening.push({ do: 'open', client: state.client });
  }
  if (to.to === 'ready') state = becomeReady(state, nowMs, rules);
  if (facts.number !== undefined) state = { ...state, isLinked: true };
  const cause = to.cause ?? (to.to === 'reopening' ? before.cause : null);
  const isNews = !(table[before.place].tells === row.tells && before.cause === cause);
  const isTold =
    (isNews || facts.number !== undefined || facts.linkCode !== undefined) && isWorthTelling(before, to);
  const telling: Action[] = isTold
    ? [
        {
          do: 'report',
          report: {
            state: row.tells,
            ...(cause && { causeCode: cause }),
            ...facts,
            ...(to.wish && { desiredState: to.wish }),
          },
        },
      ]
    : [];
  const ending: Action[] = row.isEnd ? [{ do: 'end' }] : [];
  return { state: { ...state, cause }, actions: [...telling, ...closing, ...opening, ...ending] };
}

/** That a session moves to another worker is told only of one that was linked: a code on the screen just goes on there. */
function isWorthTelling(before: Supervised, to: Move): boolean {
  return to.to !== 'leaving' || before.isLinked;
}

function becomeReady(state: Supervised, nowMs: number, rules: SupervisorRules): Supervised {
  const isFirst = state.readySinceMs === null;
  return {
    ...state,
    isLinked: true,
    linkCodes: 0,
    readySinceMs: state.readySinceMs ?? nowMs,
    ...(isFirst && { heardAtMs: nowMs, busyAtMs: nowMs }),
    duties: dutiesOnReady(state, nowMs, rules.times),
  };
}

/** The pause before the next attempt, between half and all of what it has grown to; null when there were too many. */
function pause(state: Supervised, to: Move, at: At, rules: SupervisorRules): Supervised | null {
  const kind = (to.cause && pauses[to.cause]) ?? 'grows';
  if (kind === 'none') return { ...state, deadlineAtMs: at.nowMs };
  if (state.attempt >= rules.maxAttempts) return null;
  const exponent = kind === 'grows' ? state.attempt : state.attempt - 1;
  const { pauseMs, longestPauseMs } = rules.times;
  const ceilingMs = exponent < 0 ? 0 : Math.min(longestPauseMs, pauseMs * 2 ** exponent);
  const waitMs = Math.round(ceilingMs / 2 + (ceilingMs / 2) * at.random());
  return { ...state, attempt: state.attempt + 1, deadlineAtMs: at.nowMs + waitMs };
}

/** One that was linked goes to another worker, which may be luckier; a first link has failed, and waits for a person. */
function giveUp(state: Supervised, closing: Action[]): Step {
  const report: SupervisorReport = state.isLinked
    ? { state: 'reconnecting', causeCode: 'crashed' }
    : { state: 'failed', causeCode: 'failed', desiredState: 'off' };
  return {
    state: {
      ...state,
      place: state.isLinked ? 'leaving' : 'failed',
      deadlineAtMs: null,
      cause: report.causeCode ?? null,
    },
    actions: [...closing, { do: 'report', report }, { do: 'end' }],
  };
}
