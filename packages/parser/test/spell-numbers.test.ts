import { describe, expect, test } from 'vitest';
import { readPhrase } from '../cli/scoring/read-phrase.ts';
import { placeArabic, spellArabic } from './spelling/spell-arabic.ts';
import { placeEnglish, spellEnglish } from './spelling/spell-english.ts';
import { placeFrench, spellFrench } from './spelling/spell-french.ts';
import { placeHindi, spellHindi, spellHinglish } from './spelling/spell-hindi.ts';
import { placeIndonesian, spellIndonesian } from './spelling/spell-indonesian.ts';
import { placePortuguese, spellPortuguese } from './spelling/spell-portuguese.ts';
import { placeSpanish, spellSpanish } from './spelling/spell-spanish.ts';

const cardinals = {
  en: [spellEnglish, (n: number) => spellEnglish(n).replace(' and', '').replace('-', ' ')],
  es: [spellSpanish],
  pt: [spellPortuguese],
  fr: [spellFrench, (n: number) => spellFrench(n).replace(/-/g, ' ')],
  hi: [spellHindi, spellHinglish],
  ar: [spellArabic, (n: number) => spellArabic(n).replace(/ و/g, ' و ')],
  id: [spellIndonesian, (n: number) => spellIndonesian(n).replace(/ (puluh|belas|ratus)/g, '$1')],
};

const places = {
  en: placeEnglish,
  es: placeSpanish,
  pt: placePortuguese,
  fr: placeFrench,
  hi: placeHindi,
  ar: placeArabic,
  id: placeIndonesian,
};

/** Numbers spelled out by a speller of their own, apart from the parser's word lists, and read back. */
describe('numbers spelled out', () => {
  test.each(Object.entries(cardinals))('%s from 0 to 999', (lang, spellers) => {
    const wrong: string[] = [];
    for (const spell of spellers) {
      for (let n = 0; n < 1000; n++) {
        const text = spell(n);
        const { number } = readPhrase({ text, lang, dim: 'Numeral', value: n });
        if (number !== n) wrong.push(`${text} -> ${number}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test.each(Object.entries(places))('%s places from 1 to 99', (lang, spell) => {
    const wrong: string[] = [];
    for (let n = 1; n < 100; n++) {
      const { number } = readPhrase({ text: spell(n), lang, dim: 'Ordinal', value: n });
      if (number !== n) wrong.push(`${spell(n)} -> ${number}`);
    }
    expect(wrong).toEqual([]);
  });

  test.each([
    ['en', spellEnglish],
    ['es', spellSpanish],
    ['pt', spellPortuguese],
    ['fr', spellFrench],
    ['id', spellIndonesian],
  ] as const)('%s thousands', (lang, spell) => {
    for (let n = 1000; n < 1_000_000; n += 7919)
      expect([spell(n), readPhrase({ text: spell(n), lang, dim: 'Numeral', value: n }).number]).toEqual([
        spell(n),
        n,
      ]);
  });
});
