import { notAskable } from './askable.ts';
import { type Gold, goldOf, type PhraseRow } from './phrase-row.ts';
import { type ReadPhrase, readPhrase } from './read-phrase.ts';

/** One phrase judged. */
export interface JudgedPhrase {
  id: string;
  lang: string;
  dim: string;
  right: boolean;
  /** Why a shop is never asked for it, or null. */
  apart: string | null;
  /** The kind of phrase, for grouping what is wrong. */
  kind: string;
  text: string;
  read: ReadPhrase;
}

/** Hours a part of the day begins in: where another corpus starts the evening does not matter, its half of the day does. */
const BEGINS: Record<string, readonly [number, number]> = {
  morning: [0, 11],
  noon: [10, 14],
  afternoon: [12, 19],
  evening: [16, 23],
  night: [17, 23],
};

/** Reads a phrase with the parser's own readers and compares it with the row's value. */
export function judgePhrase(row: PhraseRow): JudgedPhrase {
  const gold = goldOf(row);
  const read = readPhrase(row);
  return {
    id: row.id ?? `${row.lang}:${row.text}`,
    lang: row.lang,
    dim: row.dim,
    right: isRight(gold, read),
    apart: notAskable(row, gold),
    kind: kindOf(row, gold),
    text: row.text,
    read,
  };
}

function isRight(gold: Gold, read: ReadPhrase): boolean {
  if (gold.kind === 'number') {
    return read.number !== null && Math.abs(read.number - gold.value) <= 1e-9 * Math.abs(gold.value);
  }
  if (gold.kind === 'now') return read.when === 'asap';
  if (gold.kind === 'instant') return read.when === gold.at;
  if (gold.kind === 'day') return read.when === null && read.day === gold.day && read.part === null;
  if (gold.kind === 'part') return read.when === null && read.day === gold.day && read.part === gold.part;
  if (gold.kind !== 'stretch') return false;
  if (read.when !== null) return read.when === gold.from;
  if (read.day !== gold.from.slice(0, 10)) return false;
  const [first, last] = BEGINS[read.part ?? ''] ?? [0, 0];
  const hour = Number(gold.from.slice(11, 13));
  return hour >= first && hour <= last;
}

function kindOf(row: PhraseRow, gold: Gold): string {
  if (gold.kind !== 'number') {
    if (gold.kind === 'instant')
      return `instant (${/[\d\u0660-\u0669\u0966-\u096f]/.test(row.text) ? 'digits' : 'words'})`;
    return gold.kind === 'calendar' ? `calendar (${gold.grain})` : gold.kind;
  }
  if (gold.value < 0) return 'negative';
  const digits = /[\d\u0660-\u0669\u0966-\u096f]/.test(row.text);
  const letters = /\p{L}/u.test(row.text);
  if (digits) return letters ? 'digits and letters' : 'digits';
  return Number.isInteger(gold.value)
    ? gold.value < 100
      ? 'words below 100'
      : 'words from 100'
    : 'words, a part';
}
