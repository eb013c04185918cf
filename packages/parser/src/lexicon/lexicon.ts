import type { Entry } from './entry.ts';
import type { Opening } from './opening.ts';
import type { CueClass } from './shape.ts';

export interface TrieNode {
  next: Map<string, TrieNode> | null;
  entries: Entry[] | null;
  /** What begins on the way to this node: sorted out when a text first comes here, and kept. */
  opening: Opening | null;
}

/** A cue with up to a few words in its middle ("take ~ off the list"). */
export interface Gap {
  /** Place among all gaps. */
  rank: number;
  cls: CueClass;
  locale: string;
  head: string[];
  tail: string[];
}

export interface Lexicon {
  trie: TrieNode;
  /** Every single word any phrase holds: what typo repair must leave alone. */
  known: Set<string>;
  /** Single-word phrases by first letter, for repair of long function words. */
  repairable: Map<string, { words: string[]; masks: number[] }>;
  /** Phrases with a gap, by the first word of their head. */
  gaps: Map<string, readonly Gap[]>;
  gapCount: number;
  /** Whole messages of one or two words, by their text. */
  alone: Map<string, { cls: CueClass; locale: string }>;
  locales: readonly string[];
  /** What may stand between words written as one, where one of the shop's own languages writes them so. */
  links: readonly string[];
  /** The decimal mark of the shop's first language. */
  decimalMark: ',' | '.';
}
