import { describe, expect, test } from 'vitest';
import { type Compounds, cutCompound } from './compounds.ts';

const words = new Set(['kase', 'brotchen', 'kuchen', 'rind', 'wurst', 'kirsche', 'torte', 'tomate', 'ei']);
const customer: Compounds = { links: ['s', 'er', 'n'], names: (text) => words.has(text), teaches: false };
const menu: Compounds = { ...customer, teaches: true };
const cut = (text: string, compounds: Compounds): string => {
  const at = cutCompound(text, compounds);
  return at === 0 ? text : `${text.slice(0, at)} ${text.slice(at)}`;
};

describe('what a customer writes', () => {
  test.each([
    ['kasebrotchen', 'kase brotchen'],
    ['rinderwurst', 'rinder wurst'],
    ['rindswurst', 'rinds wurst'],
    ['kirschtorte', 'kirsch torte'],
    // one part alone is some other word
    ['strauchtomate', 'strauchtomate'],
    ['kasefuss', 'kasefuss'],
    ['kaseei', 'kaseei'],
  ])('%s is %s', (text, parts) => {
    expect(cut(text, customer)).toBe(parts);
  });
});

describe('a name of the menu', () => {
  test.each([
    ['strauchtomate', 'strauch tomate'],
    ['kasefuss', 'kase fuss'],
    ['brezel', 'brezel'],
  ])('%s is %s', (text, parts) => {
    expect(cut(text, menu)).toBe(parts);
  });
});
