import type { MenuIndex } from '../menu/menu-index.ts';
import { type Atom, is } from './atom.ts';
import { impliedBy } from './implied-by.ts';
import { readMention } from './mention-ways.ts';
import type { ReadState } from './read-state.ts';
import { isBreak, isComma, refuses } from './reading.ts';
import { COST } from './reading-costs.ts';

/** Every way to go on with one more atom. */
export function step(state: ReadState, atom: Atom, loss: number, index: MenuIndex): ReadState[] {
  const cost = state.cost + loss * COST.cut;
  if (atom.mention) return readMention({ ...state, cost }, atom, atom.mention, index);
  const next: ReadState = { ...state, cost, before: state, atom, role: null, choice: false };
  // most words steer nothing
  if (atom.kind === 'word' && atom.classes.length === 0) return [next];
  if (isBreak(atom)) {
    next.cost += leftOver(state, index);
    next.waiting = null;
    next.opened = 0;
    next.mode = 'none';
    next.gap = 'break';
  } else if (isComma(atom)) strand(next, 'comma');
  else if (atom.kind === 'number' || atom.kind === 'measure') return readNumber(next, atom, index);
  else if (refuses(atom, state.atom)) {
    next.mode = 'without';
    if (!state.waiting) next.opened = 0;
  } else if (is(atom, 'with', 'add')) {
    next.mode = 'with';
    next.gap = 'none';
    if (!state.waiting) next.opened = 0;
  } else if (is(atom, 'part')) next.opened = 0;
  else if (is(atom, 'other')) next.taken = null;
  else if (is(atom, 'here', 'all') && !is(atom, 'neg')) {
    // "pineapple on it", "all of those pizzas": what points back is no thing of its own, nor does it wait
    if (state.last === 'open' || state.waiting) next.cost += COST.pointsBack;
  } else if (is(atom, 'and', 'or')) strand(next, 'and');
  else if (is(atom, 'order')) {
    next.gap = 'order';
    next.mode = 'none';
  } else if (is(atom, 'corr')) {
    next.waiting = null;
    next.opened = 0;
  } else if (atom.kind === 'fact') next.mode = 'none';
  return [next];
}

/** "3 and": an amount whose thing did not come. */
function strand(next: ReadState, gap: 'and' | 'comma'): void {
  next.gap = gap;
  if (next.opened !== 2 || next.waiting) return;
  next.cost += COST.stranded;
  next.opened = 0;
}

/** An amount begins a thing. What waits by then has its thing left unsaid, but for sizes ("a large and a small pizza"). */
function readNumber(next: ReadState, atom: Atom, index: MenuIndex): ReadState[] {
  if (atom.ordinal) return [next];
  if (
    next.gap === 'none' &&
    next.last === 'open' &&
    next.count === 0 &&
    (!atom.article || atom.kind === 'measure')
  ) {
    const own = { ...next, count: atom.value, mode: 'none' as const };
    next.cost += COST.begins;
    return [own, began(next, atom, index)];
  }
  return [began(next, atom, index)];
}

function began(next: ReadState, atom: Atom, index: MenuIndex): ReadState {
  if (!atom.article) {
    next.opened = 2;
    next.amount = atom.value;
    next.mode = 'none';
  } else if (next.opened === 0) next.opened = 1;
  const joined = next.gap === 'and' || next.gap === 'comma' || next.gap === 'order';
  const meant = joined ? impliedBy(next, index) : null;
  if (!meant) return next;
  next.cost += COST.wait.implied;
  next.current = [meant];
  next.inCart = false;
  next.taken = null;
  next.waiting = null;
  next.role = 'imply';
  next.choice = true;
  return next;
}

/** What is still waiting at the end costs, less where it says by itself what it waits for. */
export function leftOver(state: ReadState, index: MenuIndex): number {
  if (!state.waiting) return 0;
  if (impliedBy(state, index)) return state.waiting.rest ? COST.wait.implied : COST.wait.impliedByOne;
  let cost = 0;
  for (let at: ReadState['waiting'] = state.waiting; at; at = at.rest) cost += COST.wait.lost;
  return cost;
}
