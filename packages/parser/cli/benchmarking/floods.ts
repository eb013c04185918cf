import type { Catalog } from '../../src/types.ts';
import { EXTRAS } from './large-menu.ts';
import { pick, randomFrom } from './random.ts';

const SCRIPTS = {
  letters: 'abcdefghijklmnopqrstuvwxyz',
  devanagari: 'अआइकखगचजटडतदनपबमयरलवशसहािीुूेो',
  arabic: 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي',
  emoji: '🍕🍔🍟🥤🧅👍🎉',
  digits: '0123456789',
  figures: '0123456789.,:/- ',
  punctuation: '.,;:!?-()*&/@#"\'',
  invisible: '\u200b\u200d\u200e\ufe0f\u0301',
};

const STEERING =
  'no without with extra and or of them remove make it change to instead add one two 3 half please want on both all the a at'.split(
    ' ',
  );

const REPEATED = {
  oneLetter: 'x',
  oneDigit: '1',
  figure: '2 ',
  pizzas: '🍕',
  and: 'and ',
  no: 'no ',
  at: 'at ',
  size: 'large ',
  waw: 'و',
  elisions: "l'",
  address: 'to 12 Mill Lane ',
  phone: '555-123 ',
  prices: '$5 ',
  edits: 'remove the pizza and make it 3 ',
  lines: '1. \n',
  questions: 'how much is the ',
  heads: '[12:30] ana: ',
};

/** Texts of `length` characters of every kind that might cost more than a message does, by what they are. */
export function floods(menu: Catalog, length: number): Map<string, string> {
  const random = randomFrom(7);
  const out = new Map<string, string>();
  const fill = (kind: string, next: () => string): void => {
    let text = '';
    while (text.length < length) text += next();
    out.set(kind, text.slice(0, length));
  };
  for (const [kind, unit] of Object.entries(REPEATED)) fill(kind, () => unit);
  for (const [kind, characters] of Object.entries(SCRIPTS)) {
    const each = [...characters];
    fill(`${kind} in words`, () => (random() < 0.15 ? ' ' : pick(each, random)));
    fill(`${kind} in one`, () => pick(each, random));
  }
  const names = menu.categories.flatMap((category) => category.products.map(({ name }) => name));
  const words = [...names, ...EXTRAS].flatMap((name) => name.toLowerCase().split(' '));
  fill('words of the menu', () => `${pick(words, random)} `);
  fill('menu and steering', () => `${pick(random() < 0.5 ? words : STEERING, random)} `);
  fill('menu and signs', () => pick(words, random) + pick([', ', '. ', '\n', ' 2 ', ' no '], random));
  fill('misspelt menu', () => `${pick(words, random).slice(1)}${pick(['q', 'zz', 'w'], random)} `);
  return out;
}
