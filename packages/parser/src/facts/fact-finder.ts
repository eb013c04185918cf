import type { Opening } from '../lexicon/opening.ts';
import type { FactClass, TimeClass, WordClass } from '../lexicon/shape.ts';
import type { Token } from '../text/token.ts';
import type { Awaiting, Fulfilment, Payment, Span, Stated, WantedDay } from '../types.ts';

/** What the readers of facts look at. They mark the tokens they take, so that a house number orders nothing. */
export interface FactSource {
  messages: readonly string[];
  tokens: readonly Token[];
  openings: readonly Opening[];
  masked: boolean[];
  awaiting: Awaiting;
  now: string;
  /** Reasons why a careful cashier would ask, found here. */
  doubts: string[];
  /** Whether token `i` opens words of the menu. */
  onMenu: (i: number) => boolean;
  /** Whether token `i` is the first word of some product's name. */
  opensName: (i: number) => boolean;
}

export interface Facts {
  fulfilment: Stated<Fulfilment> | null;
  address: Stated<string> | null;
  name: Stated<string> | null;
  phone: Stated<string> | null;
  when: Stated<string> | null;
  day: Stated<WantedDay> | null;
  payment: Stated<Payment> | null;
  note: Stated<string> | null;
}

/** End of the longest phrase of the class at `i`, 0 where there is none. */
export function factAt(source: FactSource, i: number, cls: FactClass): number {
  const length = source.openings[i]?.facts?.get(cls);
  return length === undefined ? 0 : i + length;
}

/** End of the longest phrase of clock or calendar at `i`, 0 where there is none. */
export function timeAt(source: FactSource, i: number, cls: TimeClass): number {
  const length = source.openings[i]?.times?.get(cls);
  return length === undefined ? 0 : i + length;
}

/** Whether some phrase of facts begins at `i`: where none does, nothing has to be asked of each. */
export function saysFact(source: FactSource, i: number): boolean {
  return (source.openings[i]?.facts ?? null) !== null;
}

/** Whether a word of one of some classes begins at `i`. Spelt out instead of a list, which would be made for every question. */
export function hasWord(source: FactSource, i: number, a: WordClass, b?: WordClass, c?: WordClass): boolean {
  const words = source.openings[i]?.words;
  if (!words) return false;
  return words.has(a) || (b !== undefined && words.has(b)) || (c !== undefined && words.has(c));
}

export function spanBetween(source: FactSource, from: number, to: number): Span {
  const first = source.tokens[from] as Token;
  let last = source.tokens[to - 1] as Token;
  for (let i = to - 1; last.message !== first.message && i > from; i--) last = source.tokens[i - 1] as Token;
  return { message: first.message, start: first.start, end: last.end };
}

export function state<T>(source: FactSource, value: T, from: number, to: number): Stated<T> {
  return { value, span: spanBetween(source, from, to) };
}

export function stateText(source: FactSource, from: number, to: number): Stated<string> {
  const span = spanBetween(source, from, to);
  return { value: (source.messages[span.message] as string).slice(span.start, span.end), span };
}

export function mask(source: FactSource, from: number, to: number): void {
  for (let i = from; i < to; i++) source.masked[i] = true;
}
