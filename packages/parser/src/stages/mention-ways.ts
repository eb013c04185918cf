import type { MenuIndex, MenuProduct } from '../menu/menu-index.ts';
import { type Atom, type Fit, is, type Mention, type MentionFacts } from './atom.ts';
import { impliedBy, misfits } from './implied-by.ts';
import { factsOf, takersOf, takes } from './mention-facts.ts';
import { goOn, type ReadState, type Role } from './read-state.ts';
import { COST } from './reading-costs.ts';
import { fitOf } from './resolve-mention.ts';
import { sameSort } from './same-sort.ts';

/**
 * Puts every way to take a mention into a list: as a part or a size of the thing before, as a thing of its own, for the
 * thing to come. `cost` is what the reading costs so far.
 */
export function readMention(
  state: ReadState,
  cost: number,
  atom: Atom,
  mention: Mention,
  index: MenuIndex,
  into: ReadState[],
): void {
  const facts = factsOf(mention, index);
  const thing = sorted(state, mention, facts, index);
  const isPart = facts.option > 0 || facts.variant > 0;
  const first = into.length;
  const add = (next: ReadState | null): void => void (next && into.push(next));
  if (facts.option > 0) add(attach(state, cost, atom, mention, index));
  if (facts.variant > 0) add(resize(state, cost, atom, mention, index));
  if (thing.products.length > 0) into.push(open(state, cost, atom, thing, index));
  if (isPart) into.push(wait(state, cost, atom, mention, index));
  if (into.length === first) into.push(take(state, atom, null, cost));
  // lines of the cart are changed in ways of their own
  if (into.length > first + 1 && !(state.inCart && state.current.length > 0))
    for (let i = first; i < into.length; i++) (into[i] as ReadState).choice = true;
}

function take(state: ReadState, atom: Atom, role: Role | null, cost: number): ReadState {
  const next = goOn(state, atom, cost);
  next.role = role;
  next.last = role;
  next.gap = 'none';
  return next;
}

const NONE: readonly never[] = [];
const hasOption = ({ options }: Fit): boolean => options.length > 0;
const hasSize = ({ variant }: Fit): boolean => variant !== null;

/** Products that a mention is a part of; the very list where it is of all. */
function thatTake(
  products: readonly MenuProduct[],
  mention: Mention,
  index: MenuIndex,
  fits: (fit: Fit) => boolean,
): readonly MenuProduct[] {
  let count = 0;
  for (const product of products) if (fits(fitOf(product, mention, index))) count++;
  if (count === products.length) return products;
  return count === 0 ? NONE : products.filter((product) => fits(fitOf(product, mention, index)));
}

function attach(
  state: ReadState,
  before: number,
  atom: Atom,
  mention: Mention,
  index: MenuIndex,
): ReadState | null {
  const facts = factsOf(mention, index);
  const fit = thatTake(state.current, mention, index, hasOption);
  if (fit.length === 0) return null;
  const { attach: price } = COST;
  let cost = 0;
  const product = fit[0] as MenuProduct;
  const { options, naming } = fitOf(product, mention, index);
  const option = options[0] as string;
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
  if (naming === 1) cost += price.part;
  else if (naming < facts.product) cost += price.otherName;
  if (state.waiting) cost += COST.wait.lost;
  const next = take(state, atom, 'attach', before + cost);
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
  before: number,
  atom: Atom,
  mention: Mention,
  index: MenuIndex,
): ReadState | null {
  const facts = factsOf(mention, index);
  const fit = thatTake(state.current, mention, index, hasSize);
  if (fit.length === 0) return null;
  let cost = 0;
  if (state.opened > 0) cost += state.count > 0 || state.sized ? COST.size.again : COST.attach.countedAfter;
  else if (state.sized) cost += COST.size.changed;
  else if (state.gap !== 'none' && state.gap !== 'break') cost += COST.size.joined;
  if (facts.variant === 1) cost += COST.attach.part;
  if (state.waiting) cost += COST.wait.lost;
  const next = take(state, atom, 'attach', before + cost);
  next.current = fit;
  next.sized = true;
  next.opened = 0;
  return next;
}

function open(
  state: ReadState,
  before: number,
  atom: Atom,
  facts: MentionFacts,
  index: MenuIndex,
): ReadState {
  const { open: price } = COST;
  let cost = 0;
  const { fit, fewest } = fitting(state, facts, index);
  const apart = fewest > 0 && impliedBy(state, index) !== null;
  const began = !apart && (state.opened > 0 || state.waiting !== null);
  if (state.mode === 'with' && state.gap === 'none' && state.current.length > 0)
    cost += began ? price.with : price.withBare;
  else if (!began)
    cost +=
      state.gap === 'none'
        ? apart || state.current.length > 0
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
  cost += apart ? COST.wait.implied : fewest * price.misfit;
  if (fit.length > 1 && !facts.category) cost += price.several;
  if (needs(state)) cost += price.leavesChoice;
  if (state.mode === 'without') cost += COST.unrefused;
  const next = take(state, atom, 'open', before + cost);
  next.current = fit;
  next.inCart = false;
  next.taken = null;
  next.sized = false;
  next.count = state.opened === 2 ? state.amount : 0;
  for (let at = apart ? null : state.waiting; at; at = at.rest) {
    const [option] = fitOf(fit[0] as MenuProduct, at.value, index).options;
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

function wait(state: ReadState, before: number, atom: Atom, mention: Mention, index: MenuIndex): ReadState {
  const facts = factsOf(mention, index);
  const { wait: price } = COST;
  let cost = 0;
  if (state.opened === 0 && !state.waiting && state.current.some((one) => takes(one, mention, index)))
    cost += price.taken;
  if (state.waiting && state.gap !== 'none') cost += price.across;
  if (Math.max(facts.option, facts.variant) === 1) cost += COST.attach.part;
  if (facts.product >= 2)
    cost += takersOf(mention, index).some((one) => isOneSort(facts, one)) ? price.sort : price.ownName;
  if (state.mode === 'without') cost += COST.unrefused;
  const next = take(state, atom, 'wait', before + cost);
  next.waiting = { value: mention, rest: state.waiting };
  return next;
}
