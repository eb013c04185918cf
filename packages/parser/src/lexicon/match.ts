import type { Token } from '../text/token.ts';
import type { Entry, Lexicon, TrieNode } from './entry.ts';

export interface Match {
  end: number;
  entry: Entry;
}

/** Every phrase of the lexicon that begins at token `i`. `alias` gives another text to read a token as, or null. */
export function matchesAt(
  tokens: readonly Token[],
  i: number,
  lexicon: Lexicon,
  alias?: (index: number) => string | null,
): Match[] {
  const out: Match[] = [];
  let at: TrieNode | undefined = lexicon.trie;
  for (let p = i; p < tokens.length; p++) {
    const token = tokens[p] as Token;
    let next: TrieNode | undefined = at.next?.get(token.text);
    if (!next && alias) {
      const other = alias(p);
      if (other !== null) next = at.next?.get(other);
    }
    if (!next) break;
    at = next;
    if (at.entries) for (const entry of at.entries) out.push({ end: p + 1, entry });
    if (!at.next) break;
  }
  return out;
}
