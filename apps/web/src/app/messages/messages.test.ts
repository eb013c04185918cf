import { describe, expect, it } from 'vitest';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { formatLocale } from './format-locale.ts';
import { pickLanguage } from './languages.ts';
import { type Catalog, createTranslate, type MessageKey, type Text } from './translate.ts';

const keys = Object.keys(en) as MessageKey[];
const placesOf = (text: Text) =>
  new Set((typeof text === 'string' ? text : text.other).match(/\{\w+\}/g) ?? []);

describe.each<[string, Catalog]>([
  ['es', es],
  ['ar', ar],
])('the %s catalog', (language, catalog) => {
  it('holds exactly the keys of English', () => {
    expect(Object.keys(catalog).sort()).toEqual([...keys].sort());
  });

  it('fills the same places', () => {
    for (const key of keys) expect(placesOf(catalog[key]), key).toEqual(placesOf(en[key]));
  });

  it('has the plural forms its language asks for', () => {
    const wanted = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const rules = new Intl.PluralRules(language);
    const used = new Set([1, 2, 3, 7, 11, 23, 100].map((count) => rules.select(count)));
    for (const key of keys) {
      const text = catalog[key];
      if (typeof text === 'string') continue;
      for (const form of wanted)
        if (used.has(form) && form !== 'other') expect(text, key).toHaveProperty(form);
    }
  });
});

describe('translate', () => {
  it('fills places and chooses the plural', () => {
    const t = createTranslate(en, 'en');
    expect(t('board.moved', { label: '#A42', status: 'Ready' })).toBe('#A42: Ready');
    expect(t('ring.waiting', { count: 1 })).toBe('1 new order is waiting');
    expect(t('ring.waiting', { count: 3 })).toBe('3 new orders are waiting');
  });

  it('uses the forms that only Arabic has', () => {
    expect(createTranslate(ar, 'ar', 'rtl')('ring.waiting', { count: 2 })).toBe('طلبان جديدان ينتظران');
  });

  it('isolates values in text that runs right to left', () => {
    const t = createTranslate(ar, 'ar', 'rtl');
    expect(t('reject.title', { label: '#A42' })).toContain('\u2068#A42\u2069');
  });

  it('leaves braces in a value as they are', () => {
    expect(createTranslate(en, 'en')('order.quoted', { text: 'ring {count} times' })).toBe(
      '“ring {count} times”',
    );
  });
});

describe('languages', () => {
  it.each([
    [['pt-BR', 'es-MX'], 'es'],
    [['ar'], 'ar'],
    [['ja'], 'en'],
    [['constructor'], 'en'],
  ])('%j reads %s', (wanted, language) => {
    expect(pickLanguage(wanted)).toBe(language);
  });

  it.each([
    ['en', ['en-US'], 'en-US'],
    ['en', ['es-ES'], 'en-GB'],
    ['es', ['en-GB', 'es-MX'], 'es-MX'],
    ['es', [], 'es'],
  ])('%s with %j writes numbers as %s', (language, wanted, locale) => {
    expect(formatLocale(language, wanted)).toBe(locale);
  });
});
