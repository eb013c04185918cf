import type { Action, DutyName, DutyState, Supervised, SupervisorEvent, Trigger } from './model.ts';
import type { SupervisorRules, SupervisorTimes } from './times.ts';

interface Duty {
  withinMs: keyof SupervisorTimes;
  /** What the session is told when it is not done in time or fails. */
  failed?: Trigger;
  done?: Trigger;
  /** Only for drivers that can. */
  needs?: 'echo' | 'backfill';
}

/**
 * What is asked of a ready session. `probe`: does it still answer. `echo`: does it hear itself, once it has heard
 * nobody for long; only that finds a session that sends and no longer receives. `backfill`: what was written while
 * nobody listened, at every `ready` and now and then. `memory`: is it too big.
 */
const duties: Readonly<Record<DutyName, Duty>> = {
  probe: { withinMs: 'probeWithinMs', failed: 'probe_failed', done: 'probe_ok' },
  echo: { withinMs: 'echoWithinMs', failed: 'echo_failed', needs: 'echo' },
  backfill: { withinMs: 'backfillWithinMs', needs: 'backfill' },
  memory: { withinMs: 'probeWithinMs' },
};
const names = Object.keys(duties) as DutyName[];

/** When each duty is due for a session that has just become ready, or says so again: backfill at once. */
export function dutiesOnReady(
  state: Supervised,
  nowMs: number,
  times: SupervisorTimes,
): Partial<Record<DutyName, DutyState>> {
  const first = (duty: DutyName, afterMs: number): DutyState => {
    const known = state.duties[duty];
    return known ?? { dueAtMs: nowMs + afterMs, asked: null };
  };
  const backfill = state.duties.backfill;
  return {
    probe: first('probe', times.probeEveryMs),
    echo: first('echo', silenceOf(state, times)),
    memory: first('memory', times.memoryEveryMs),
    backfill: { dueAtMs: nowMs, asked: backfill?.asked ?? null },
  };
}

function canDo(state: Supervised, duty: DutyName): boolean {
  const { needs } = duties[duty];
  return needs === undefined || state.capabilities?.[needs] === true;
}

/** When the next duty is to be asked, or an asking is over. */
export function dueOfDuties(state: Supervised, times: SupervisorTimes): number | null {
  const due = names.flatMap((name) => {
    const duty = state.duties[name];
    if (!duty || !canDo(state, name)) return [];
    return [duty.asked ? duty.asked.untilMs : dueOf(state, name, duty, times)];
  });
  return due.length > 0 ? Math.min(...due) : null;
}

/** How long it may hear nothing before it writes to itself, ms. */
export function silenceOf(state: Supervised, times: SupervisorTimes): number {
  return Math.min(times.longestSilenceMs, times.silenceMs * 2 ** Math.min(state.echoes, 16));
}

/** Whatever is heard puts the echo off, and after a long silence makes it due sooner again. */
function dueOf(state: Supervised, name: DutyName, duty: DutyState, times: SupervisorTimes): number {
  if (name !== 'echo') return duty.dueAtMs;
  const afterHeardMs = state.heardAtMs + silenceOf(state, times);
  return state.echoes === 0 ? afterHeardMs : Math.max(duty.dueAtMs, afterHeardMs);
}

/** Asks what is due, and takes an asking that is over for failed. */
export function askDue(
  before: Supervised,
  nowMs: number,
  times: SupervisorTimes,
): { state: Supervised; actions: Action[]; failed: Trigger | null } {
  let state = before;
  let failed: Trigger | null = null;
  const actions: Action[] = [];
  for (const name of names) {
    const duty = state.duties[name];
    if (!duty || !canDo(state, name)) continue;
    if (duty.asked) {
      if (nowMs < duty.asked.untilMs) continue;
      state = settle(state, name, false, nowMs, times);
      failed ??= duties[name].failed ?? null;
    } else if (nowMs >= dueOf(state, name, duty, times)) {
      const ask = state.asks + 1;
      const withinMs = times[duties[name].withinMs];
      const asked = { ask, untilMs: nowMs + withinMs };
      const echoes = state.echoes + (name === 'echo' ? 1 : 0);
      state = { ...state, asks: ask, echoes, duties: { ...state.duties, [name]: { ...duty, asked } } };
      actions.push({ do: 'ask', duty: name, ask, client: state.client, withinMs });
    }
  }
  return { state, actions, failed };
}

/** What an answer means: the duty's next time, and what moves the session. A late answer means nothing. */
export function answered(
  before: Supervised,
  event: Extract<SupervisorEvent, { kind: 'answer' }>,
  nowMs: number,
  rules: SupervisorRules,
): { state: Supervised; trigger: Trigger | null } {
  if (before.duties[event.duty]?.asked?.ask !== event.ask) return { state: before, trigger: null };
  const isHeard = event.duty === 'echo' && event.ok;
  const heard = isHeard ? { ...before, heardAtMs: nowMs } : before;
  const state = settle(heard, event.duty, event.ok, nowMs, rules.times);
  const { done = null, failed = null } = duties[event.duty];
  if (event.duty === 'memory' && isTooBig(before, event.bytes ?? 0, nowMs, rules)) {
    return { state, trigger: 'too_big' };
  }
  return { state, trigger: event.ok ? done : failed };
}

/** Over its budget it is begun anew when nobody would notice; over twice that, before the machine notices. */
function isTooBig(state: Supervised, bytes: number, nowMs: number, rules: SupervisorRules): boolean {
  const isQuiet = nowMs - state.busyAtMs >= rules.times.quietMs;
  return bytes > rules.memoryBytes * (isQuiet ? 1 : 2);
}

function settle(
  state: Supervised,
  name: DutyName,
  ok: boolean,
  nowMs: number,
  times: SupervisorTimes,
): Supervised {
  const duty = state.duties[name];
  const askedAtMs = duty?.asked ? duty.asked.untilMs - times[duties[name].withinMs] : nowMs;
  // Only a probe that did not answer is asked again soon; one that did, 15 s after it was asked.
  const dueAtMs = {
    probe: ok && state.place === 'ready' ? askedAtMs + times.probeEveryMs : nowMs + times.probeAgainMs,
    echo: nowMs + silenceOf(state, times),
    backfill: nowMs + (ok ? times.backfillEveryMs : times.backfillAgainMs),
    memory: nowMs + times.memoryEveryMs,
  }[name];
  return { ...state, duties: { ...state.duties, [name]: { dueAtMs, asked: null } } };
}
