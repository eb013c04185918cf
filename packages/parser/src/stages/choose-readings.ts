import type { CompiledMenu, MenuIndex } from '../menu/menu-index.ts';
import type { Atom } from './atom.ts';
import { factsOf } from './mention-facts.ts';
import { type ReadState, type Role, START, sameFuture } from './read-state.ts';
import { leftOver, step } from './reading-steps.ts';
import type { Cut } from './segment.ts';
import type { WorkingLine } from './working-cart.ts';

export interface Chosen {
  atoms: Atom[];
  /** By the token an atom begins at, where there was more than one way. */
  roles: ReadonlyMap<number, Role>;
  /** How much worse the next best reading is. */
  margin: number;
}

/** Readings kept side by side. */
const WIDTH = 6;

/**
 * Decides for each mention whether it belongs to the thing before, is one of its own, or waits for the thing to come, and
 * between cuts of the words that are about as good. All ways are followed side by side under the menu's rules (which
 * option goes with which product, how many of a group), a few at a time, and the cheapest whole reading wins: what
 * stands at the end of an order may decide how its beginning is read. Costs: reading-costs.ts.
 */
export function chooseReadings(cut: Cut, compiled: CompiledMenu, cart: readonly WorkingLine[]): Chosen {
  const { index } = compiled;
  if (!hasChoice(cut, index)) return { atoms: cut.atoms, roles: new Map(), margin: Number.POSITIVE_INFINITY };
  const length = cut.atoms.at(-1)?.end ?? 0;
  const beams: (ReadState[] | undefined)[] = new Array(length + 1);
  // what is in the cart can be changed like what was just said
  beams[0] = [{ ...START, current: cart.map((line) => line.product) }];
  const after: ReadState[] = [];
  for (let i = 0; i < length; i++) {
    const here = beams[i];
    if (here === undefined) continue;
    for (const { atom, loss } of cut.waysAt(i)) {
      after.length = 0;
      for (const state of here) step(state, atom, loss, index, after);
      beams[atom.end] ??= [];
      for (const state of after) keep(beams[atom.end] as ReadState[], state);
    }
    beams[i] = undefined;
  }
  const ends = (beams[length] as ReadState[]).map((state) => ({
    state,
    cost: state.cost + leftOver(state, index),
  }));
  ends.sort((a, b) => a.cost - b.cost);
  const best = ends[0] as (typeof ends)[number];
  const atoms: Atom[] = [];
  const roles = new Map<number, Role>();
  for (let at: ReadState | null = best.state; at?.atom; at = at.before) {
    atoms.push(at.atom);
    if (at.choice && at.role) roles.set(at.atom.start, at.role);
  }
  const second = (ends[1]?.cost ?? Number.POSITIVE_INFINITY) - best.cost;
  return { atoms: atoms.reverse(), roles, margin: Math.min(second, best.state.margin) };
}

/**
 * Another cut, a mention that may be a thing or a part of one, parts beside more than one thing, or an amount between a
 * part and the first thing ("a turkey on rye and a coke"). All else has one reading.
 */
function hasChoice(cut: Cut, index: MenuIndex): boolean {
  let things = 0;
  let parts = 0;
  let amounts = 0;
  for (const { mention, kind } of cut.atoms) {
    if (parts > 0 && (kind === 'number' || kind === 'measure')) amounts++;
    if (!mention) continue;
    const { products, option, variant } = factsOf(mention, index);
    const part = option > 0 || variant > 0;
    if (part && products.length > 0) return true;
    if (products.length > 0) things++;
    if (part) parts++;
  }
  if (parts === 0 || things === 0) return false;
  return things > 1 || amounts > 0 || cut.ties();
}

/** Adds a reading. Of two from which all goes on alike the cheaper stays, and remembers how near the other came. */
function keep(states: ReadState[], state: ReadState): void {
  for (let i = 0; i < states.length; i++) {
    const other = states[i] as ReadState;
    if (!sameFuture(other, state)) continue;
    const [better, worse] = state.cost < other.cost ? [state, other] : [other, state];
    better.margin = Math.min(better.margin, worse.cost - better.cost);
    states[i] = better;
    return;
  }
  if (states.length < WIDTH) {
    states.push(state);
    return;
  }
  let last = 0;
  for (let i = 1; i < states.length; i++)
    if ((states[i] as ReadState).cost > (states[last] as ReadState).cost) last = i;
  if (state.cost < (states[last] as ReadState).cost) states[last] = state;
}
