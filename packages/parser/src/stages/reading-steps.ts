import type { MenuIndex } from '../menu/menu-index.ts';
import { type Atom, is } from './atom.ts';
import { impliedBy } from './implied-by.ts';
import { readMention } from './mention-ways.ts';
import { goOn, type ReadState } from './read-state.ts';
import { isBreak, isComma, refuses } from './reading.ts';
import { COST } from './reading-costs.ts';

/** Every way to go on with one more atom, put into a list. */
export function step(state: ReadState, atom: Atom, loss: number, index: MenuIndex, into: ReadState[]): void {
  const cost = state.cost + loss * COST.cut;
  if (atom.mention) {
    readMention(state, cost, atom, atom.mention, index, into);
    return;
  }
  const next = goOn(state, atom, cost);
  into.push(next);
  // most words steer nothing
  if (atom.kind === 'word' && atom.classes.length === 0) return;
  if (isBreak(atom)) {
    next.cost += leftOver(state, index);
    next.waiting = null;
    next.opened = 0;
    next.mode = 'none';
    next.gap = 'break';
  } else if (isComma(atom)) strand(next, 'comma');
  else if (atom.kind === 'number' || atom.kind === 'measure') readNumber(next, atom, index, into);
  else if (refuses(atom, state.atom)) {
    next.mode = 'without';
    if (!state.waiting) next.opened = 0;
  } else if (is(atom, 'with', 'add')) {
    next.mode = 'with';
    next.gap = 'none';
    if (!state.waiting) next.opened = 0;
  } else if (is(atom, 'part')) next.opened = 0;
  else if (is(atom, 'other')) {
    next.taken = null;
    next.mode = 'none';
  } else if (is(atom, 'here', 'all') && !is(atom, 'neg')) {
    // "pineapple on it", "all of those pizzas": what points back is no thing of its own, nor does it wait
    if (state.last === 'open' || state.waiting) next.cost += COST.pointsBack;
  } else if (is(atom, 'and', 'or')) strand(next, is(atom, 'order') ? 'order' : 'and');
  else if (is(atom, 'order')) {
    next.gap = 'order';
    next.mode = 'none';
  } else if (is(atom, 'corr')) {
    next.waiting = null;
    next.opened = 0;
  } else if (atom.kind === 'fact') next.mode = 'none';
}

/** "3 and": an amount whose thing did not come. */
function strand(next: ReadState, gap: 'and' | 'comma' | 'order'): void {
  next.gap = gap;
  if (next.opened !== 2 || next.waiting) return;
  next.cost += COST.stranded;
  next.opened = 0;
}

/** An amount begins a thing. What waits by then has its thing left unsaid, but for sizes ("a large and a small pizza"). */
function readNumber(next: ReadState, atom: Atom, index: MenuIndex, into: ReadState[]): void {
  if (atom.ordinal) return;
  if (
    next.gap === 'none' &&
    next.last === 'open' &&
    next.count === 0 &&
    (!atom.article || atom.kind === 'measure')
  ) {
    const other = goOn(next.before as ReadState, atom, next.cost + COST.begins);
    next.count = atom.value;
    next.mode = 'none';
    into.push(other);
    began(other, atom, index);
  } else began(next, atom, index);
}

function began(next: ReadState, atom: Atom, index: MenuIndex): void {
  if (!atom.article) {
    next.opened = 2;
    next.amount = atom.value;
    next.mode = 'none';
  } else if (next.opened === 0) next.opened = 1;
  const joined = next.gap === 'and' || next.gap === 'comma' || next.gap === 'order';
  const meant = joined ? impliedBy(next, index) : null;
  if (!meant) return;
  next.cost += COST.wait.implied;
  next.current = [meant];
  next.inCart = false;
  next.taken = null;
  next.waiting = null;
  next.role = 'imply';
  next.choice = true;
}

/** What is still waiting at the end costs, less where it says by itself what it waits for. */
export function leftOver(state: ReadState, index: MenuIndex): number {
  if (!state.waiting) return 0;
  if (impliedBy(state, index)) return state.waiting.rest ? COST.wait.implied : COST.wait.impliedByOne;
  let cost = 0;
  for (let at: ReadState['waiting'] = state.waiting; at; at = at.rest) cost += COST.wait.lost;
  return cost;
}
