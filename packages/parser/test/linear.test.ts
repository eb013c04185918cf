import { describe, expect, test } from 'vitest';
import { compileCatalog } from '../src/compile-catalog.ts';
import { findFacts } from '../src/facts/find-facts.ts';
import { assemble } from '../src/stages/assemble.ts';
import { chooseReadings } from '../src/stages/choose-readings.ts';
import { latticeOf, lookUp } from '../src/stages/lattice.ts';
import { readWords } from '../src/stages/read-words.ts';
import { startReading } from '../src/stages/reading.ts';
import { segment } from '../src/stages/segment.ts';
import { memoryOf } from '../src/stages/word-memory.ts';
import { fromCart } from '../src/stages/working-cart.ts';
import { tokenise } from '../src/text/tokenise.ts';
import { demoMenu } from './demo-menu.ts';

const compiled = compileCatalog(demoMenu);
const { index, lexicon } = compiled;

/** An array that counts how often it is looked into: work, whatever the machine. */
function counted<T extends object>(list: T): { list: T; looks: () => number } {
  let looks = 0;
  const get = (target: T, key: string | symbol): unknown => {
    looks++;
    return Reflect.get(target, key);
  };
  return { list: new Proxy(list, { get }), looks: () => looks };
}

/** Looks into the words by the readers of facts and the cut, and into the atoms by the reader of orders. */
function workOf(text: string, filled: boolean): number {
  const memory = memoryOf(index, lexicon);
  const plain = tokenise([text], (word) => lexicon.known.has(word) || index.vocabulary.has(word));
  const tokens = counted(plain);
  const words = readWords(plain, index, lexicon, memory);
  const openings = counted(lookUp(plain, words));
  const masked = plain.map(() => false);
  findFacts({
    messages: [text],
    tokens: tokens.list,
    openings: openings.list,
    masked,
    awaiting: null,
    now: '2026-11-20T19:10',
    doubts: [],
    onMenu: (i) => words[i]?.named === true,
    opensName: () => false,
  });
  const lattice = latticeOf(
    { tokens: tokens.list, words, openings: openings.list, masked, namings: memory.namings },
    index,
  );
  const cart = filled ? demoCart() : [];
  const { lines } = fromCart(cart, index);
  const chosen = chooseReadings(segment(lattice, compiled), compiled, lines);
  const atoms = counted(chosen.atoms);
  const reading = startReading({
    compiled,
    messages: [text],
    tokens: plain,
    atoms: atoms.list,
    roles: chosen.roles,
    awaiting: null,
    lines,
  });
  assemble(
    reading,
    chosen.atoms.map(() => false),
  );
  return tokens.looks() + openings.looks() + atoms.looks();
}

function demoCart() {
  const products = demoMenu.categories.flatMap((category) => category.products).slice(0, 2);
  return products.map(({ id }) => ({ product: id, variant: null, quantity: 2, modifiers: [] }));
}

const FLOODS = [
  'and ',
  'at ',
  'to ',
  'a ',
  '2 ',
  'no ',
  'extra ',
  'please ',
  'large ',
  'margherita ',
  'coke ',
  'coke, ',
  '2 cokes and ',
  'without onion and ',
  'remove the coke and ',
  'make it 3 ',
  'change the coke to ',
  'one of them ',
  'street ',
  'my name is ',
  'zzzz ',
  'tomorrow ',
  'one hundred ',
  'to 12 Mill Lane ',
  '5 ring 5 ',
];

describe.each([false, true])('a flood costs no more than its length, cart: %s', (filled) => {
  test.each(FLOODS)('%s', (unit) => {
    const times = 100 / unit.trim().split(' ').length;
    const half = workOf(unit.repeat(times), filled);
    expect(workOf(unit.repeat(2 * times), filled)).toBeLessThan(half * 2.3);
  });
});
