import type { MenuProduct } from '../menu/menu-index.ts';
import type { Atom, Mention } from './atom.ts';

/**
 * What a mention is for: part of the thing before it, a thing of its own, or part of the thing to come. An amount may imply
 * the thing before it: "a turkey and swiss on rye and a coke".
 */
export type Role = 'attach' | 'open' | 'wait' | 'imply';

export interface Linked<T> {
  value: T;
  rest: Linked<T> | null;
}

/** One reading of a message up to some word. Never changed once another is built on it, but for its margin. */
export interface ReadState {
  cost: number;
  /** How much worse the nearest reading was that ended up at the same place. */
  margin: number;
  before: ReadState | null;
  atom: Atom | null;
  role: Role | null;
  /** What the last mention was for. */
  last: Role | null;
  /** Whether the atom could have been taken another way. */
  choice: boolean;
  /** Nothing was opened yet: what could be changed is in the cart. */
  inCart: boolean;
  /** The thing options go to; several while its name fits several. */
  current: readonly MenuProduct[];
  taken: Linked<string> | null;
  sized: boolean;
  /** The number the thing options go to was counted with, 0 where it had none. */
  count: number;
  /** What stands before the next thing: nothing, "a", a number. */
  opened: 0 | 1 | 2;
  amount: number;
  waiting: Linked<Mention> | null;
  mode: 'none' | 'with' | 'without';
  gap: 'none' | 'and' | 'comma' | 'order' | 'break';
}

export const START: ReadState = {
  cost: 0,
  margin: Number.POSITIVE_INFINITY,
  before: null,
  atom: null,
  role: null,
  last: null,
  choice: false,
  inCart: true,
  current: [],
  taken: null,
  sized: false,
  count: 0,
  opened: 0,
  amount: 0,
  waiting: null,
  mode: 'none',
  gap: 'break',
};

/** What a reading becomes with one more atom. Spelt out instead of copied: this runs for every reading of every word. */
export function goOn(state: ReadState, atom: Atom, cost: number): ReadState {
  return {
    cost,
    margin: state.margin,
    before: state,
    atom,
    role: null,
    last: state.last,
    choice: false,
    inCart: state.inCart,
    current: state.current,
    taken: state.taken,
    sized: state.sized,
    count: state.count,
    opened: state.opened,
    amount: state.amount,
    waiting: state.waiting,
    mode: state.mode,
    gap: state.gap,
  };
}

export function sameFuture(a: ReadState, b: ReadState): boolean {
  return (
    a.current[0] === b.current[0] &&
    a.current.length === b.current.length &&
    a.opened === b.opened &&
    a.amount === b.amount &&
    a.count === b.count &&
    a.sized === b.sized &&
    a.mode === b.mode &&
    a.gap === b.gap &&
    a.last === b.last &&
    sameList(a.waiting, b.waiting)
  );
}

function sameList(a: ReadState['waiting'], b: ReadState['waiting']): boolean {
  let [one, other] = [a, b];
  while (one && other && one !== other) {
    if (one.value !== other.value) return false;
    one = one.rest;
    other = other.rest;
  }
  return one === other;
}
