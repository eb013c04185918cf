import { sessionMachine } from '@novi/core/sessions/session-machine';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Capabilities, LostReason } from '../../whatsapp/port.ts';
import { silenceOf } from './duties.ts';
import { type Action, type Supervised, type SupervisorEvent, unsupervised } from './model.ts';
import { nextDueMs, step } from './step.ts';
import { table } from './table.ts';
import { defaultTimes, type SupervisorRules } from './times.ts';

/**
 * The supervisor under a seeded scheduler: a client that does what chance says, at times that chance says, and late or
 * never. Every history must keep what a session promises. fast-check prints the seed of one that does not.
 */
const rules: SupervisorRules = { times: defaultTimes, maxLinkCodes: 5, maxAttempts: 8, memoryBytes: 100 };
const reasons: LostReason[] = ['network', 'crashed', 'conflict', 'unlinked', 'banned', 'failed'];

type What =
  | { kind: 'linked' | 'ready' | 'code' | 'cannot_open' | 'message' | 'wish' }
  | { kind: 'lost'; reason: LostReason }
  | { kind: 'fatal'; reason: LostReason; dice: number };
const plain = ['linked', 'ready', 'code', 'cannot_open', 'message', 'wish'] as const;

/** What the world does next, and how long after what came before. */
const deed = fc.record({
  afterMs: fc.integer({ min: 0, max: 200_000 }),
  what: fc.oneof<fc.Arbitrary<What>[]>(
    fc.record({ kind: fc.constantFrom(...plain) }),
    fc.record({ kind: fc.constant('lost'), reason: fc.constantFrom(...reasons.slice(0, 2)) }),
    // What ends a session is rarer than what does not.
    fc.record({ kind: fc.constant('fatal'), reason: fc.constantFrom(...reasons), dice: fc.nat(5) }),
  ),
  /** Events of a client that was replaced come late. */
  isLate: fc.boolean(),
  answers: fc.constantFrom('ok', 'fails', 'never'),
  random: fc.double({ min: 0, max: 1, noNaN: true }),
});
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;

class World {
  state: Supervised = unsupervised;
  nowMs = 0;
  open = 0;
  told: keyof typeof sessionMachine = 'off';
  hasEnded = false;
  answers: Deed['answers'] = 'ok';
  random = 0.5;
  /** When the session was last known to work, by an answer. */
  lastOkMs = 0;

  do(event: SupervisorEvent): void {
    const at = { nowMs: this.nowMs, random: () => this.random };
    const { state, actions } = step(this.state, event, at, rules);
    this.state = state;
    for (const action of actions) this.act(action);
  }

  act(action: Action): void {
    expect(this.hasEnded, 'nothing is done after the end').toBe(false);
    switch (action.do) {
      case 'open':
        expect(this.open, 'one client at a time').toBe(0);
        this.open = action.client;
        this.do({
          kind: 'opened',
          client: action.client,
          capabilities: { echo: true, backfill: true } as Capabilities,
        });
        break;
      case 'close':
        this.open = 0;
        break;
      case 'report': {
        const { state } = action.report;
        if (state !== this.told) expect(sessionMachine[this.told]).toContain(state);
        if (['banned', 'conflict', 'unlinked', 'failed'].includes(state)) {
          expect(action.report.desiredState, 'a person must act').toBe('off');
        }
        this.told = state;
        if (state === 'ready') this.lastOkMs = this.nowMs;
        break;
      }
      case 'ask':
        if (this.answers !== 'never') {
          const { client, duty, ask } = action;
          const ok = this.answers === 'ok';
          if (ok && duty === 'probe') this.lastOkMs = this.nowMs;
          this.do({ kind: 'answer', client, duty, ask, ok, bytes: 50 });
        }
        break;
      case 'end':
        expect(this.open, 'no client outlives its session').toBe(0);
        this.hasEnded = true;
        break;
      case 'unlink':
        break;
    }
  }

  /** Everything that falls due within the time, in order. */
  pass(ms: number): void {
    const untilMs = this.nowMs + ms;
    for (let turn = 0; ; turn += 1) {
      expect(turn, 'time does not stand still').toBeLessThan(5_000);
      const due = nextDueMs(this.state, rules);
      if (due === null || due > untilMs) break;
      this.nowMs = Math.max(this.nowMs, due);
      this.do({ kind: 'time' });
      this.check();
    }
    this.nowMs = untilMs;
    this.check();
  }

  check(): void {
    const row = table[this.state.place];
    if (row.isEnd) return;
    expect(nextDueMs(this.state, rules), 'something is always waited for').not.toBeNull();
    expect(this.open > 0, 'a client exactly where the table says').toBe(row.client !== 'none');
    if (this.state.place === 'ready') {
      expect(this.nowMs - this.lastOkMs, 'a hang is seen within 30 s').toBeLessThanOrEqual(30_000);
      const deafMs = this.nowMs - Math.max(this.state.heardAtMs, this.state.readySinceMs ?? 0);
      const withinMs = silenceOf(this.state, rules.times) + 60_000;
      expect(deafMs, 'one-way silence is seen, within 180 s where somebody wrote before').toBeLessThanOrEqual(
        withinMs,
      );
    }
  }
}

function play(world: World, { what, isLate, answers, random }: Deed): void {
  world.answers = answers;
  world.random = random;
  const event = eventOf(what, isLate ? world.state.client - 1 : world.state.client);
  if (event) world.do(event);
}

function eventOf(what: Deed['what'], client: number): SupervisorEvent | null {
  switch (what.kind) {
    case 'ready':
    case 'linked':
      return { kind: what.kind, client, number: '1' };
    case 'code':
      return { kind: 'code', client, linkCode: { code: 'x', forMs: 60_000, method: 'qr' } };
    case 'message':
      return { kind: 'heard', client, isMessage: true };
    case 'lost':
      return { kind: 'lost', client, reason: what.reason };
    case 'fatal':
      return what.dice === 0 ? { kind: 'lost', client, reason: what.reason } : null;
    case 'wish':
      return { kind: 'wish', wish: 'restart' };
    default:
      return { kind: 'cannot_open', client };
  }
}

it('keeps its promises in every history', () => {
  fc.assert(
    fc.property(fc.boolean(), fc.array(deed, { maxLength: 60 }), (isLinked, deeds) => {
      const world = new World();
      world.do({ kind: 'begin', isLinked });
      for (const each of deeds) {
        world.pass(each.afterMs);
        if (world.hasEnded) return;
        play(world, each);
      }
    }),
    { numRuns: 400 },
  );
});

it('is ready again, or has ended, once the world is whole again', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 40 }), (deeds) => {
      const world = new World();
      world.do({ kind: 'begin', isLinked: true });
      for (const each of deeds) {
        world.pass(each.afterMs);
        if (world.hasEnded) return;
        play(world, each);
      }
      world.answers = 'ok';
      for (let turn = 0; turn < 40 && !world.hasEnded; turn += 1) {
        if (['starting', 'awaiting_scan', 'syncing', 'reopening'].includes(world.state.place)) {
          world.do({ kind: 'ready', client: world.state.client, number: '1' });
        }
        world.pass(10_000);
      }
      expect(world.hasEnded || world.state.place === 'ready').toBe(true);
    }),
    { numRuns: 150 },
  );
});
