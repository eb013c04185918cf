import type { Lexicon } from '../lexicon/lexicon.ts';
import { tokenise } from '../text/tokenise.ts';

/** "1/2", "Demi": a size that is a part of the whole. */
export function partOf(lexicon: Lexicon, name: string): number[] {
  const [token, ...more] = tokenise([name], (text) => lexicon.known.has(text));
  if (!token || more.length > 0) return [];
  const entry = lexicon.trie.next
    ?.get(token.text)
    ?.entries?.find((one) => one.group === 'number' && one.cls === 'part');
  const value = token.kind === 'number' ? token.value : entry?.group === 'number' ? entry.value : 1;
  return value > 0 && value < 1 ? [value] : [];
}

/** "Add" of "Add-ons" keeps its meaning before an option. */
export function steers(lexicon: Lexicon, text: string): boolean {
  return lexicon.trie.next?.get(text)?.entries?.some((one) => one.group === 'word') ?? false;
}

/** The digits of a number word from two on, or null. */
export function digitsOf(lexicon: Lexicon, text: string): string | null {
  const entry = lexicon.trie.next
    ?.get(text)
    ?.entries?.find((one) => one.group === 'number' && one.cls === 'add' && one.value > 1);
  return entry?.group === 'number' ? String(entry.value) : null;
}
