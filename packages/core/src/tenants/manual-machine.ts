import type { manualModes } from '@novi/db/schema/tenants';
import type { TransitionTable } from '../machines/machine.ts';

type Row = typeof manualModes.$inferSelect;
export type ManualState = Row['state'];
export type ManualCause = Row['cause'];

/** What is known of one cause; `until` null: the state does not end by itself. */
export type ManualSpell = Pick<Row, 'state' | 'since' | 'until' | 'count'>;

/**
 * Why a shop's bot falls silent without being told, one machine for each cause. Trouble is watched before it counts, and
 * its end is watched too, so that a line that comes and goes does not switch the bot with it. Examples:
 * session_down: over > watching (down, 3 min) > on > ending (back, 1 min) > over; down again meanwhile: on.
 * parser_failing: over > watching (1st and 2nd failure in 10 min) > ending (3rd: 10 min from the last one) > over.
 */
export const manualMachine: TransitionTable<ManualState> = {
  watching: ['on', 'ending', 'over'],
  on: ['ending'],
  ending: ['on', 'over'],
  over: ['watching'],
};

/** Whether the bot is silent in this state. */
export function isSilent(state: ManualState): boolean {
  return state === 'on' || state === 'ending';
}

export interface Patience {
  /** How long a session may be down before the bot counts as gone, ms. */
  downAfterMs: number;
  /** How long it must be back before the bot goes on, ms: what was written meanwhile arrives first. */
  graceMs: number;
}

export const defaultPatience: Patience = { downAfterMs: 3 * 60_000, graceMs: 60_000 };

const later = (at: Date, ms: number) => new Date(at.getTime() + ms);
const isOverdue = ({ until }: ManualSpell, now: Date) => until !== null && until <= now;

/** What a look at the shop's session makes of its spell. Pure; the same object where nothing changes. */
export function afterLook(
  spell: ManualSpell | null,
  isDown: boolean,
  now: Date,
  { downAfterMs, graceMs }: Patience,
): ManualSpell | null {
  if (!spell || spell.state === 'over') {
    return isDown ? { state: 'watching', since: now, until: later(now, downAfterMs), count: 1 } : spell;
  }
  if (isDown) {
    if (spell.state === 'ending') return { ...spell, state: 'on', until: null, count: spell.count + 1 };
    return spell.state === 'watching' && isOverdue(spell, now)
      ? { ...spell, state: 'on', until: null }
      : spell;
  }
  if (spell.state === 'watching') return { ...spell, state: 'over', until: null };
  if (spell.state === 'on') return { ...spell, state: 'ending', until: later(now, graceMs) };
  return afterTime(spell, now);
}

/** What the clock alone makes of a spell. Pure. */
export function afterTime(spell: ManualSpell, now: Date): ManualSpell {
  return isOverdue(spell, now) && spell.state !== 'over' ? { ...spell, state: 'over', until: null } : spell;
}

/** So many failures within so long are no accident of one message. */
const failuresThatCount = 3;
const failureWindowMs = 10 * 60_000;
/** How long after the last failure the bot tries again. */
const restMs = 10 * 60_000;

/** What one more message that could not be read makes of its spell. Pure. */
export function afterFailure(spell: ManualSpell | null, now: Date): ManualSpell {
  const isNew = !spell || spell.state === 'over' || (spell.state === 'watching' && isOverdue(spell, now));
  if (isNew) return { state: 'watching', since: now, until: later(now, failureWindowMs), count: 1 };
  const count = spell.count + 1;
  if (spell.state === 'watching' && count < failuresThatCount) return { ...spell, count };
  return { ...spell, state: 'ending', until: later(now, restMs), count };
}
