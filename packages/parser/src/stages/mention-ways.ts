import type { MenuIndex, MenuProduct } from '../menu/menu-index.ts';
import { type Atom, is, type Mention } from './atom.ts';
import { impliedBy, misfits } from './implied-by.ts';
import {
  factsOf,
  type MentionFacts,
  optionNaming,
  optionsFor,
  takersOf,
  variantFor,
} from './mention-facts.ts';
import type { ReadState, Role } from './read-state.ts';
import { COST } from './reading-costs.ts';
import { sameSort } from './same-sort.ts';

/** Every way to take a mention: as a part or a size of the thing before, as a thing of its own, for the thing to come. */
export function readMention(state: ReadState, atom: Atom, mention: Mention, index: MenuIndex): ReadState[] {
  const facts = factsOf(mention, index);
  const out = [
    attach(state, atom, mention, facts, index),
    resize(state, atom, mention, facts, index),
    open(state, atom, sorted(state, mention, facts, index), index),
    wait(state, atom, mention, facts, index),
  ].filter((next) => next !== null);
  if (out.length === 0) out.push(take(state, atom, null, 0));
  // lines of the cart are changed in ways of their own
  if (out.length > 1 && !(state.inCart && state.current.length > 0))
    for (const next of out) next.choice = true;
  return out;
}

function take(state: ReadState, atom: Atom, role: Role | null, cost: number): ReadState {
  return {
    ...state,
    cost: state.cost + cost,
    margin: state.margin,
    before: state,
    atom,
    role,
    last: role,
    choice: false,
    gap: 'none',
  };
}

function attach(
  state: ReadState,
  atom: Atom,
  mention: Mention,
  facts: MentionFacts,
  index: MenuIndex,
): ReadState | null {
  if (facts.option === 0) return null;
  const fit = state.current.filter((product) => optionsFor(product, mention, index).length > 0);
  if (fit.length === 0) return null;
  const { attach: price } = COST;
  let cost = 0;
  const product = fit[0] as MenuProduct;
  const option = optionsFor(product, mention, index)[0] as string;
  const shares = state.opened === 2 && state.amount < state.count;
  if (state.mode !== 'without') {
    if (state.opened === 2)
      cost += state.count === 0 ? price.countedAfter : shares ? price.share : price.counted;
    else if (state.opened === 1) cost += state.mode === 'with' && state.gap === 'none' ? 0 : price.article;
    if (state.gap === 'order') cost += price.ordered;
    else if (state.gap === 'and' && state.last === 'open' && facts.product >= 2 && !isOneSort(facts, product))
      cost += price.behindHead;
    cost += chosen(shares ? null : state.taken, product, option);
  }
  const naming = optionNaming(product, mention, index);
  if (naming === 1) cost += price.part;
  else if (naming < facts.product) cost += price.otherName;
  if (state.waiting) cost += COST.wait.lost;
  const next = take(state, atom, 'attach', cost);
  next.current = fit;
  next.taken = { value: option, rest: shares ? null : state.taken };
  next.opened = 0;
  return next;
}

/** Against an option: its group takes no more, or has it. For it: its group needs one. */
function chosen(taken: ReadState['taken'], product: MenuProduct, option: string): number {
  const group = product.groups.find((one) => one.options.includes(option));
  if (!group) return 0;
  let count = 0;
  for (let at = taken; at; at = at.rest) {
    if (at.value === option) return COST.attach.again;
    if (group.options.includes(at.value)) count++;
  }
  if (count >= group.max) return COST.attach.again;
  return count < group.min ? COST.attach.needed : 0;
}

function resize(
  state: ReadState,
  atom: Atom,
  mention: Mention,
  facts: MentionFacts,
  index: MenuIndex,
): ReadState | null {
  if (facts.variant === 0) return null;
  const fit = state.current.filter((product) => variantFor(product, mention, index) !== null);
  if (fit.length === 0) return null;
  let cost = 0;
  if (state.opened > 0) cost += state.count > 0 || state.sized ? COST.size.again : COST.attach.countedAfter;
  else if (state.sized) cost += COST.size.changed;
  else if (state.gap !== 'none' && state.gap !== 'break') cost += COST.size.joined;
  if (facts.variant === 1) cost += COST.attach.part;
  if (state.waiting) cost += COST.wait.lost;
  const next = take(state, atom, 'attach', cost);
  next.current = fit;
  next.sized = true;
  next.opened = 0;
  return next;
}

function open(state: ReadState, atom: Atom, facts: MentionFacts, index: MenuIndex): ReadState | null {
  if (facts.products.length === 0) return null;
  const { open: price } = COST;
  let cost = 0;
  const began = state.opened > 0 || state.waiting !== null;
  if (state.mode === 'with' && state.gap === 'none' && state.current.length > 0)
    cost += began ? price.with : price.withBare;
  else if (!began)
    cost +=
      state.gap === 'none'
        ? state.current.length > 0
          ? price.bare
          : 0
        : state.gap === 'and'
          ? price.joined
          : 0;
  if (facts.category) cost += price.kind + (Math.max(facts.option, facts.variant) > 1 ? price.less : 0);
  else if (facts.product === 1) {
    cost += atom.mention?.candidates.some((one) => one.head) ? price.part : price.tail;
    if (Math.max(facts.option, facts.variant) > 1) cost += price.less;
  }
  const { fit, fewest } = fitting(state, facts, index);
  const apart = fewest > 0 && impliedBy(state, index) !== null;
  cost += apart ? COST.wait.implied : fewest * price.misfit;
  if (fit.length > 1 && !facts.category) cost += price.several;
  if (needs(state)) cost += price.leavesChoice;
  if (state.mode === 'without') cost += COST.unrefused;
  const next = take(state, atom, 'open', cost);
  next.current = fit;
  next.inCart = false;
  next.taken = null;
  next.sized = false;
  next.count = state.opened === 2 ? state.amount : 0;
  for (let at = apart ? null : state.waiting; at; at = at.rest) {
    const option = optionsFor(fit[0] as MenuProduct, at.value, index)[0];
    if (option !== undefined) next.taken = { value: option, rest: next.taken };
    else next.sized = true;
  }
  next.waiting = null;
  next.opened = 0;
  next.mode = 'none';
  return next;
}

/** "Three of cheese" behind beef pies: a thing of that sort, whatever else is called so. */
function sorted(state: ReadState, mention: Mention, facts: MentionFacts, index: MenuIndex): MentionFacts {
  const other = state.current[0];
  if (other === undefined || state.opened === 0 || !is(state.atom ?? undefined, 'of')) return facts;
  const products = sameSort(mention, other, index);
  return products.length > 0 ? { ...facts, products, product: 2, category: false } : facts;
}

/** Of the products a name can mean, those that take most of what waits. */
function fitting(
  state: ReadState,
  facts: MentionFacts,
  index: MenuIndex,
): { fit: readonly MenuProduct[]; fewest: number } {
  if (!state.waiting) return { fit: facts.products, fewest: 0 };
  let fewest = Number.POSITIVE_INFINITY;
  let fit: MenuProduct[] = [];
  for (const product of facts.products) {
    const count = misfits(product, state.waiting, index);
    if (count < fewest) {
      fewest = count;
      fit = [];
    }
    if (count === fewest) fit.push(product);
  }
  return { fit, fewest };
}

/** "Chips and queso", both sides: one goes with the other. */
function isOneSort(facts: MentionFacts, product: MenuProduct): boolean {
  return facts.products.some((one) => one.category === product.category);
}

function needs(state: ReadState): boolean {
  const product = state.current[0];
  if (!product) return false;
  return product.groups.some((group) => {
    if (group.min < 1) return false;
    for (let at = state.taken; at; at = at.rest) if (group.options.includes(at.value)) return false;
    return true;
  });
}

function wait(
  state: ReadState,
  atom: Atom,
  mention: Mention,
  facts: MentionFacts,
  index: MenuIndex,
): ReadState | null {
  if (facts.option === 0 && facts.variant === 0) return null;
  const { wait: price } = COST;
  let cost = 0;
  const taken = state.current.some(
    (product) =>
      optionsFor(product, mention, index).length > 0 || variantFor(product, mention, index) !== null,
  );
  if (taken && state.opened === 0 && !state.waiting) cost += price.taken;
  if (state.waiting && state.gap !== 'none') cost += price.across;
  if (Math.max(facts.option, facts.variant) === 1) cost += COST.attach.part;
  if (facts.product >= 2)
    cost += takersOf(mention, index).some((one) => isOneSort(facts, one)) ? price.sort : price.ownName;
  if (state.mode === 'without') cost += COST.unrefused;
  const next = take(state, atom, 'wait', cost);
  next.waiting = { value: mention, rest: state.waiting };
  return next;
}
