import { LOCALES } from '../locales/all.ts';
import { letterMask } from '../text/edit-distance.ts';
import { tokenise } from '../text/tokenise.ts';
import type { Entry } from './entry.ts';
import type { Lexicon, TrieNode } from './lexicon.ts';
import type { CueClass, Locale } from './shape.ts';

const built = new Map<string, Lexicon>();

/**
 * One trie over the phrases of every language. The shop's own languages come first, then English, then the rest:
 * where a single word means different things, the first language that has it wins. Built once per order of languages
 * and kept, because it does not depend on the menu.
 */
export function buildLexicon(locales: readonly string[]): Lexicon {
  const order = languageOrder(locales);
  const mark = decimalMark(locales[0] ?? 'en');
  const links = linksOf(locales);
  const key = [...order, mark, ...links].join();
  let lexicon = built.get(key);
  if (!lexicon) {
    lexicon = build(order, mark, links);
    built.set(key, lexicon);
  }
  return lexicon;
}

function languageOrder(locales: readonly string[]): string[] {
  const own = locales.map((locale) => (locale.split('-')[0] as string).toLowerCase());
  return [...new Set([...own, 'en', ...LOCALES.map((locale) => locale.id)])].filter((id) =>
    LOCALES.some((locale) => locale.id === id),
  );
}

/** "1,250" is a quarter more than one in Spain and a thousand more in Mexico. */
function decimalMark(tag: string): ',' | '.' {
  const [id = '', ...rest] = tag.split('-');
  const numbers = LOCALES.find((locale) => locale.id === id.toLowerCase())?.numbers;
  const own = numbers?.decimalMark ?? '.';
  const other = rest.some((part) => numbers?.otherMarkIn?.includes(part.toUpperCase()));
  return other ? (own === ',' ? '.' : ',') : own;
}

/** Only the shop's own languages join words: "shortbread" is no bread that is short. */
function linksOf(locales: readonly string[]): string[] {
  const own = locales.map((tag) => (tag.split('-')[0] as string).toLowerCase());
  return LOCALES.filter(({ id }) => own.includes(id)).flatMap(({ compounds }) => split(compounds ?? ''));
}

function build(order: string[], mark: ',' | '.', links: readonly string[]): Lexicon {
  const lexicon: Lexicon = {
    trie: node(),
    known: new Set(),
    repairable: new Map(),
    gaps: new Map(),
    gapCount: 0,
    alone: new Map(),
    locales: order,
    decimalMark: mark,
    links,
  };
  for (const [rank, id] of order.entries())
    addLocale(lexicon, LOCALES.find((locale) => locale.id === id) as Locale, rank);
  for (const word of lexicon.known) {
    if (word.length < 5) continue;
    let list = lexicon.repairable.get(word[0] as string);
    if (!list) {
      list = { words: [], masks: [] };
      lexicon.repairable.set(word[0] as string, list);
    }
    list.words.push(word);
    list.masks.push(letterMask(word));
  }
  return lexicon;
}

function node(): TrieNode {
  return { next: null, entries: null, opening: null };
}

function addLocale(lexicon: Lexicon, locale: Locale, rank: number): void {
  const base = { locale: locale.id, rank };
  for (const [cls, list] of Object.entries(locale.words)) {
    addAll(lexicon, list, () => ({ ...base, group: 'word', cls }) as Entry);
  }
  for (const [cls, list] of Object.entries(locale.cues)) {
    for (const phrase of split(list)) {
      if (phrase.includes('~')) addGap(lexicon, phrase, cls, locale.id);
      else add(lexicon, phrase, { ...base, group: 'cue', cls } as Entry);
    }
  }
  for (const [cls, list] of Object.entries(locale.alone ?? {})) {
    for (const phrase of split(list)) {
      const text = texts(phrase).join(' ');
      if (!lexicon.alone.has(text)) lexicon.alone.set(text, { cls: cls as CueClass, locale: locale.id });
    }
  }
  for (const [cls, list] of Object.entries(locale.facts)) {
    for (const phrase of split(list)) {
      add(lexicon, phrase, { ...base, group: 'fact', cls } as Entry);
    }
  }
  for (const lists of [locale.calendar ?? {}, locale.times])
    for (const [cls, list] of Object.entries(lists))
      addAll(lexicon, list, () => ({ ...base, group: 'time', cls }) as Entry);
  for (const [cls, list] of Object.entries(locale.units)) {
    for (const phrase of split(list)) {
      const [text, value] = phrase.split('=') as [string, string?];
      add(lexicon, text, { ...base, group: 'unit', cls, value: Number(value ?? 1) } as Entry);
    }
  }
  addNumbers(lexicon, locale, base);
  locale.weekdays.forEach((names, value) => {
    for (const name of names.split('/')) add(lexicon, name, { ...base, group: 'weekday', value });
  });
  locale.months.forEach((names, value) => {
    for (const name of names.split('/')) add(lexicon, name, { ...base, group: 'month', value });
  });
  for (const [concept, list] of Object.entries(locale.food)) {
    addAll(lexicon, list, () => ({ ...base, group: 'food', concept, heard: false }));
  }
  for (const [concept, list] of Object.entries(locale.heard ?? {})) {
    addAll(lexicon, list, () => ({ ...base, group: 'food', concept, heard: true }));
  }
  for (const [concept, list] of Object.entries(locale.emoji ?? {})) {
    addAll(lexicon, list, () => ({ ...base, group: 'food', concept, heard: false }));
  }
}

const NUMBER_KINDS = {
  add: 'add',
  wide: 'wide',
  times: 'times',
  teen: 'teen',
  part: 'part',
  plus: 'plus',
  before: 'before',
  join: 'join',
  point: 'point',
  minus: 'minus',
  scale: 'scale',
  ordinals: 'ordinal',
  ordinalStems: 'ordinalStem',
  ordinalPrefix: 'prefix',
  ordinalMarks: 'mark',
} as const;

function addNumbers(lexicon: Lexicon, locale: Locale, base: { locale: string; rank: number }): void {
  for (const [field, cls] of Object.entries(NUMBER_KINDS)) {
    for (const phrase of split(locale.numbers[field as keyof typeof NUMBER_KINDS] ?? '')) {
      const [, text = phrase, value = '0'] = /^(.*) (-?[\d.]+)$/.exec(phrase) ?? [];
      add(lexicon, text, { ...base, group: 'number', cls, value: Number(value) });
    }
  }
}

export function split(list: string): string[] {
  return list
    .split(/,(?=\s)/)
    .map((phrase) => phrase.trim())
    .filter(Boolean);
}

function addAll(lexicon: Lexicon, list: string, entry: () => Entry): void {
  for (const phrase of split(list)) add(lexicon, phrase, entry());
}

const texts = (phrase: string): string[] => tokenise([phrase], () => true).map((token) => token.text);

function add(lexicon: Lexicon, phrase: string, entry: Entry): void {
  // people leave hyphens out: "mettez moi"
  if (/\p{L}-\p{L}/u.test(phrase)) add(lexicon, phrase.replaceAll('-', ' '), entry);
  const parts = texts(phrase);
  if (parts.length === 0) return;
  let at = lexicon.trie;
  for (const part of parts) {
    lexicon.known.add(part);
    at.next ??= new Map();
    let next = at.next.get(part);
    if (!next) {
      next = node();
      at.next.set(part, next);
    }
    at = next;
  }
  at.entries ??= [];
  const first = at.entries[0];
  // food is known in every language at once; of other single words the first language to claim one keeps it
  const others = at.entries.find((known) => known.group !== 'food');
  // French "thé" must not make tea of every English "the"
  const foreign =
    first !== undefined &&
    first.locale !== entry.locale &&
    !at.entries.every((known) => known.group === 'food');
  // Spanish "queso" is cheese, and to English menus the dip
  const other = at.entries.some(
    (known) =>
      known.group === 'food' &&
      entry.group === 'food' &&
      known.locale !== entry.locale &&
      known.concept !== entry.concept &&
      !known.heard,
  );
  if (parts.length === 1 && entry.group === 'food' && (foreign || other)) return;
  if (
    parts.length === 1 &&
    entry.group !== 'food' &&
    (others ?? first) &&
    (others ?? first)?.locale !== entry.locale
  )
    return;
  if (first && at.entries.some((known) => sameMeaning(known, entry))) return;
  at.entries.push(entry);
}

function sameMeaning(a: Entry, b: Entry): boolean {
  if (a.group !== b.group) return false;
  if (a.group === 'food') return a.concept === (b as typeof a).concept;
  if (a.group === 'weekday' || a.group === 'month') return true;
  return a.cls === (b as typeof a).cls;
}

function addGap(lexicon: Lexicon, phrase: string, cls: string, locale: string): void {
  const [head, tail] = phrase.split('~').map((part) => texts(part)) as [string[], string[]];
  for (const part of [...head, ...tail]) lexicon.known.add(part);
  const first = head[0] as string;
  const gap = { rank: lexicon.gapCount++, cls: cls as CueClass, locale, head, tail };
  lexicon.gaps.set(first, [...(lexicon.gaps.get(first) ?? []), gap]);
}
