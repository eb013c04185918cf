import { causeCodeSchema } from '@novi/core/sessions/schemas';
import { sessionMachine } from '@novi/core/sessions/session-machine';
import { describe, expect, it } from 'vitest';
import type { Capabilities } from '../../whatsapp/port.ts';
import { type Action, type Supervised, type SupervisorEvent, unsupervised } from './model.ts';
import { nextDueMs, step } from './step.ts';
import { table } from './table.ts';
import { defaultTimes, type SupervisorRules } from './times.ts';

const rules: SupervisorRules = { times: defaultTimes, maxLinkCodes: 3, maxAttempts: 8, memoryBytes: 100 };
const able = { echo: true, backfill: true } as Capabilities;
const linkCode = { code: 'x', forMs: 60_000, method: 'qr' as const };

/** A session driven by hand; `at` is the time of what happens next. */
function session(isLinked = true) {
  const seen: Action[] = [];
  const own = {
    state: unsupervised as Supervised,
    nowMs: 1_000,
    on(event: SupervisorEvent): Action[] {
      const { state, actions } = step(own.state, event, { nowMs: own.nowMs, random: () => 1 }, rules);
      own.state = state;
      seen.push(...actions);
      return actions;
    },
    /** Lets time pass to the next thing that is due, and does it. Returns how long that was. */
    pass(): number {
      const due = nextDueMs(own.state, rules);
      if (due === null) throw new Error(`nothing is due in ${own.state.place}`);
      const waitedMs = due - own.nowMs;
      own.nowMs = due;
      own.on({ kind: 'time' });
      return waitedMs;
    },
    client: () => own.state.client,
    opened() {
      own.on({ kind: 'opened', client: own.client(), capabilities: able });
    },
    ready() {
      own.opened();
      own.on({ kind: 'ready', client: own.client(), number: '1' });
    },
    lose: (reason: 'network' | 'crashed' | 'conflict' | 'unlinked' | 'banned' | 'failed') =>
      own.on({ kind: 'lost', client: own.client(), reason }),
    /** Answers everything that is asked, as a client that works. */
    answer(actions: Action[], ok = true) {
      for (const action of actions) {
        if (action.do !== 'ask') continue;
        const { client, duty, ask } = action;
        own.on({ kind: 'answer', client, duty, ask, ok });
      }
    },
    reports: () => seen.flatMap((action) => (action.do === 'report' ? [action.report] : [])),
    seen,
  };
  own.on({ kind: 'begin', isLinked });
  return own;
}

describe('the table', () => {
  it('tells no move that the session’s row would refuse', () => {
    for (const [place, row] of Object.entries(table)) {
      for (const next of [row.late, ...Object.values(row.on)]) {
        if (!next) continue;
        const tells = table[next.to].tells;
        const isMove = tells !== row.tells;
        if (isMove) expect(sessionMachine[row.tells], `${place} to ${next.to}`).toContain(tells);
      }
    }
  });

  it('gives every place that is not an end a deadline or duties', () => {
    for (const [place, row] of Object.entries(table)) {
      expect(Boolean(row.isEnd || row.within || row.hasDuties), place).toBe(true);
      expect(Boolean(row.late), place).toBe(row.within !== null);
    }
  });

  it('names a cause that has words wherever something went wrong', () => {
    for (const row of Object.values(table)) {
      for (const next of Object.values(row.on)) {
        if (next.cause) expect(causeCodeSchema.options).toContain(next.cause);
      }
    }
  });
});

describe('linking', () => {
  it('tells each code, then that it is linked', () => {
    const one = session(false);
    one.opened();
    for (let n = 0; n < 3; n += 1) one.on({ kind: 'code', client: 1, linkCode });
    one.on({ kind: 'linked', client: 1, number: '1' });
    one.ready();
    expect(one.reports().map(({ state }) => state)).toEqual([
      'starting',
      'awaiting_scan',
      'awaiting_scan',
      'awaiting_scan',
      'syncing',
      'ready',
    ]);
  });

  it('is given up after so many codes, and cleaned up', () => {
    const one = session(false);
    for (let n = 0; n < 4; n += 1) one.on({ kind: 'code', client: 1, linkCode });
    expect(one.state.place).toBe('off');
    expect(one.reports().at(-1)).toEqual({ state: 'off', causeCode: 'link_abandoned', desiredState: 'off' });
    expect(one.seen.slice(-2)).toEqual([{ do: 'close' }, { do: 'end' }]);
  });

  it('begins anew when no code follows', () => {
    const one = session(false);
    one.on({ kind: 'code', client: 1, linkCode });
    expect(one.pass()).toBe(defaultTimes.scanMs);
    expect([one.state.place, one.client()]).toEqual(['starting', 2]);
  });

  it('has failed when no client opens in many attempts', () => {
    const one = session(false);
    for (let n = 0; n < 30 && !table[one.state.place].isEnd; n += 1) one.pass();
    expect(one.reports().at(-1)).toMatchObject({ state: 'failed', causeCode: 'failed', desiredState: 'off' });
  });

  it('shows no code for a number that was linked: the link has gone, and a person must know', () => {
    const one = session(true);
    one.on({ kind: 'code', client: 1, linkCode });
    expect(one.reports().at(-1)).toMatchObject({ state: 'unlinked', causeCode: 'unlinked_on_phone' });
  });
});

describe('a ready session', () => {
  it('that hangs is degraded within 30 s, and replaced soon after', () => {
    const one = session();
    one.ready();
    const sinceMs = one.nowMs;
    while (one.state.place === 'ready') one.pass();
    expect(one.state.place).toBe('degraded');
    expect(one.nowMs - sinceMs).toBeLessThanOrEqual(30_000);
    while (one.state.place === 'degraded') one.pass();
    expect(one.reports().at(-1)).toMatchObject({ state: 'reconnecting', causeCode: 'hung' });
    expect(one.pass(), 'at once, the first time').toBe(0);
    expect([one.state.place, one.client()]).toEqual(['reopening', 2]);
  });

  it('that answers again is ready again', () => {
    const one = session();
    one.ready();
    while (one.state.place === 'ready') one.pass();
    const before = one.seen.length;
    while (!one.seen.slice(before).some((action) => action.do === 'ask' && action.duty === 'probe'))
      one.pass();
    one.answer(one.seen.slice(before));
    expect(one.reports().at(-1)).toEqual({ state: 'ready' });
  });

  it('that hears nothing writes to itself, and is replaced within 180 s when it does not hear that', () => {
    const one = session();
    one.ready();
    const sinceMs = one.nowMs;
    while (one.state.place === 'ready') {
      const before = one.seen.length;
      one.pass();
      one.answer(one.seen.slice(before).filter((action) => action.do === 'ask' && action.duty !== 'echo'));
    }
    expect(one.reports().at(-1)).toMatchObject({ state: 'reconnecting', causeCode: 'deaf' });
    expect(one.nowMs - sinceMs).toBeLessThanOrEqual(180_000);
  });

  it('writes to itself ever more rarely while nobody writes, and as soon as before once somebody did', () => {
    const one = session();
    one.ready();
    const echoesAtMs: number[] = [];
    const passUntilEcho = () => {
      for (let asked = false; !asked; ) {
        const before = one.seen.length;
        one.pass();
        const actions = one.seen.slice(before);
        asked = actions.some((action) => action.do === 'ask' && action.duty === 'echo');
        one.answer(actions);
      }
      echoesAtMs.push(one.nowMs);
    };
    let sinceMs = one.nowMs;
    for (let n = 0; n < 7; n += 1) passUntilEcho();
    const gaps = echoesAtMs.map((atMs, n) => (atMs - (echoesAtMs[n - 1] ?? sinceMs)) / 60_000);
    expect(gaps).toEqual([2, 4, 8, 16, 30, 30, 30]);
    one.on({ kind: 'heard', client: 1, isMessage: true });
    sinceMs = one.nowMs;
    passUntilEcho();
    expect((one.nowMs - sinceMs) / 60_000).toBe(2);
  });

  it('that hears its customers never writes to itself', () => {
    const one = session();
    one.ready();
    for (let n = 0; n < 100; n += 1) {
      const before = one.seen.length;
      one.pass();
      one.answer(one.seen.slice(before));
      one.on({ kind: 'heard', client: 1, isMessage: true });
    }
    expect(one.seen.some((action) => action.do === 'ask' && action.duty === 'echo')).toBe(false);
  });

  it('reads what it missed at every ready', () => {
    const one = session();
    const backfills = () =>
      one.seen.filter((action) => action.do === 'ask' && action.duty === 'backfill').length;
    one.ready();
    one.pass();
    expect(backfills()).toBe(1);
    one.lose('network');
    one.pass();
    one.ready();
    one.pass();
    expect(backfills()).toBe(2);
  });

  it('over its memory is begun anew in a quiet moment, or over twice that at once', () => {
    for (const { bytes, isBusy, place } of [
      { bytes: 101, isBusy: false, place: 'reconnecting' },
      { bytes: 101, isBusy: true, place: 'ready' },
      { bytes: 201, isBusy: true, place: 'reconnecting' },
    ]) {
      const one = session();
      one.ready();
      let asked: Action | undefined;
      while (!asked) {
        const before = one.seen.length;
        one.pass();
        asked = one.seen.slice(before).find((action) => action.do === 'ask' && action.duty === 'memory');
        one.answer(one.seen.slice(before).filter((action) => action !== asked));
      }
      if (isBusy) one.on({ kind: 'heard', client: 1, isMessage: false });
      if (asked.do === 'ask') {
        one.on({ kind: 'answer', client: 1, duty: 'memory', ask: asked.ask, ok: true, bytes });
      }
      expect(one.state.place).toBe(place);
    }
  });
});

describe('a session that was lost', () => {
  it.each([
    ['conflict', 'conflict', 'conflict'],
    ['unlinked', 'unlinked', 'unlinked_on_phone'],
    ['banned', 'banned', 'banned'],
  ] as const)('by %s waits for a person', (reason, state, causeCode) => {
    const one = session();
    one.ready();
    one.lose(reason);
    expect(one.reports().at(-1)).toEqual({ state, causeCode, desiredState: 'off' });
    expect(nextDueMs(one.state, rules)).toBeNull();
    expect(one.on({ kind: 'time' })).toEqual([]);
  });

  it('pauses longer each time, and forgets that after five minutes of being ready', () => {
    const one = session();
    const pauses: number[] = [];
    for (let n = 0; n < 4; n += 1) {
      one.lose('network');
      pauses.push(one.pass());
    }
    expect(pauses).toEqual([1_000, 2_000, 4_000, 8_000]);
    one.ready();
    one.lose('network');
    expect(one.pass()).toBe(16_000);
    one.ready();
    one.nowMs += defaultTimes.steadyMs;
    one.lose('network');
    expect(one.pass()).toBe(1_000);
  });

  it('goes to another worker when this one cannot open it', () => {
    const one = session();
    for (let n = 0; n < 30 && !table[one.state.place].isEnd; n += 1) one.pass();
    expect(one.state.place).toBe('leaving');
    expect(one.reports().at(-1)).toMatchObject({ state: 'reconnecting' });
  });

  it('takes no word of the client it had before', () => {
    const one = session();
    one.ready();
    one.lose('crashed');
    one.pass();
    expect(one.client()).toBe(2);
    expect(one.on({ kind: 'lost', client: 1, reason: 'banned' })).toEqual([]);
  });
});

describe('the end of a link that the merchant wants', () => {
  it('is told to WhatsApp first', () => {
    const one = session();
    one.ready();
    expect(one.on({ kind: 'wish', wish: 'unlink' }).map((action) => action.do)).toEqual([
      'unlink',
      'close',
      'report',
      'end',
    ]);
  });

  it('waits for a client that can, and not for ever', () => {
    const one = session();
    expect(one.on({ kind: 'wish', wish: 'unlink' })).toEqual([]);
    expect(one.pass()).toBe(defaultTimes.unlinkMs);
    expect(one.reports().at(-1)).toMatchObject({ state: 'unlinked', causeCode: 'unlinked_by_shop' });
    const two = session();
    two.lose('network');
    two.on({ kind: 'wish', wish: 'unlink' });
    expect(two.state.place).toBe('reopening');
    two.ready();
    expect(two.reports().at(-1)).toMatchObject({ state: 'unlinked' });
  });
});
