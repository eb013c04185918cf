import type { CauseCode } from '@novi/core/sessions/schemas';
import type { SessionState } from '@novi/core/sessions/session-machine';
import type { Place, Trigger } from './model.ts';
import type { SupervisorTimes } from './times.ts';

/** Where it goes, and the cause the merchant reads. `wish: 'off'`: it stays there until a person acts. */
export interface Move {
  to: Place;
  cause?: CauseCode;
  wish?: 'off';
}

export interface Row {
  /** What is told of it. */
  tells: SessionState;
  /** The client on entering: a new one, the same one, or none. */
  client: 'fresh' | 'kept' | 'none';
  /** How long it may last, and where it goes then. `pause`: the backoff of its cause. */
  within: keyof SupervisorTimes | 'pause' | null;
  late?: Move;
  on: Partial<Record<Trigger, Move>>;
  /** The supervisor is done when it comes here. */
  isEnd?: true;
  /** Probes, echoes, backfill and memory are looked after here. */
  hasDuties?: true;
}

/** What a client may say of its end, wherever it is. The first four wait for a person. */
const lost: Row['on'] = {
  lost_conflict: { to: 'conflict', cause: 'conflict', wish: 'off' },
  lost_unlinked: { to: 'unlinked', cause: 'unlinked_on_phone', wish: 'off' },
  lost_banned: { to: 'banned', cause: 'banned', wish: 'off' },
  lost_token_expired: { to: 'failed', cause: 'token_expired', wish: 'off' },
  lost_network: { to: 'reconnecting', cause: 'network' },
  lost_crashed: { to: 'reconnecting', cause: 'crashed' },
  lost_failed: { to: 'reconnecting', cause: 'crashed' },
};
const wishes: Row['on'] = { wish_off: { to: 'off' }, wish_give_back: { to: 'leaving', cause: 'moving' } };
const begun: Row['on'] = {
  ...lost,
  ...wishes,
  ready: { to: 'ready' },
  wish_restart: { to: 'reconnecting', cause: 'restarting' },
};
const opening: Row['on'] = {
  ...begun,
  linked: { to: 'syncing' },
  code: { to: 'awaiting_scan' },
  cannot_open: { to: 'reconnecting', cause: 'network' },
};
const up: Row['on'] = {
  ...begun,
  echo_failed: { to: 'reconnecting', cause: 'deaf' },
  too_big: { to: 'reconnecting', cause: 'refreshed' },
};
const end = (tells: SessionState): Row => ({ tells, client: 'none', within: null, on: {}, isEnd: true });

/**
 * The life of one session while one worker holds its lease, as data: what is told, which client it has, how long it may
 * last, and which event moves it where for which reason. `step` reads it and says what is to be done; a runner does it.
 *
 * Example. A session begins: `starting`, a client is opened. It shows a code: `awaiting_scan`, and the code is told. The
 * phone scans it: `syncing`, then `ready`; from now on it is probed every 15 s. A probe does not answer in 10 s:
 * `degraded`, probed again. 15 s later it has not answered: its client is closed, it is `reconnecting` because it
 * `hung`, at once the first time, and `reopening` (told as `reconnecting`) while a new client opens; then `ready`.
 *
 * What the rules are for:
 * - Every place but the ends and `ready` has a deadline, because the library waits for ever; `ready` has its probe.
 * - CONFLICT is somebody else with the same link. Connecting again would throw them out and they us, without end, and
 *   WhatsApp's library erases a link over it: it is an alarm and an end, however often it comes, never a takeover.
 * - `banned` is an end: each reconnect makes a restriction worse.
 * - A client that died (`crashed`, `hung`, `deaf`) is replaced at once the first time and with growing pauses when it
 *   keeps dying. Five minutes of `ready` forget the pauses.
 * - Who was linked and is shown a code has lost the link: nobody stands before the screen, so it is `unlinked` and the
 *   owner is told, rather than a code that nobody scans.
 */
export const table: Readonly<Record<Place, Row>> = {
  off: { ...end('off'), on: { begin: { to: 'starting' } } },
  starting: {
    tells: 'starting',
    client: 'fresh',
    within: 'openMs',
    late: { to: 'reconnecting', cause: 'slow_start' },
    on: { ...opening, wish_restart: { to: 'starting' } },
  },
  awaiting_scan: {
    tells: 'awaiting_scan',
    client: 'kept',
    within: 'scanMs',
    late: { to: 'starting' },
    on: { ...opening, wish_restart: { to: 'starting' } },
  },
  syncing: {
    tells: 'syncing',
    client: 'kept',
    within: 'syncMs',
    late: { to: 'reconnecting', cause: 'slow_sync' },
    on: begun,
  },
  ready: {
    tells: 'ready',
    client: 'kept',
    within: null,
    on: { ...up, probe_failed: { to: 'degraded', cause: 'hung' } },
    hasDuties: true,
  },
  degraded: {
    tells: 'degraded',
    client: 'kept',
    within: 'degradedMs',
    late: { to: 'reconnecting', cause: 'hung' },
    on: { ...up, probe_ok: { to: 'ready' } },
    hasDuties: true,
  },
  reconnecting: {
    tells: 'reconnecting',
    client: 'none',
    within: 'pause',
    late: { to: 'reopening' },
    on: { ...wishes, wish_restart: { to: 'reopening' } },
  },
  reopening: {
    tells: 'reconnecting',
    client: 'fresh',
    within: 'openMs',
    late: { to: 'reconnecting', cause: 'slow_start' },
    on: opening,
  },
  leaving: end('reconnecting'),
  conflict: end('conflict'),
  unlinked: end('unlinked'),
  banned: end('banned'),
  failed: end('failed'),
};

/**
 * How long it pauses before a client is opened again. `none`: asked for, so it neither waits nor counts. `grows`: 1 s,
 * doubled with each attempt, at most 60 s. `grows_after_first`: the same, but at once the first time.
 */
export const pauses: Readonly<Partial<Record<CauseCode, 'none' | 'grows_after_first'>>> = {
  restarting: 'none',
  refreshed: 'none',
  crashed: 'grows_after_first',
  hung: 'grows_after_first',
  deaf: 'grows_after_first',
};
