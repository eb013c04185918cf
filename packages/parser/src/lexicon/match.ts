import type { Token } from '../text/token.ts';
import type { Lexicon, TrieNode } from './entry.ts';
import { type Match, NOTHING, type Opening, sortOut } from './opening.ts';

/** Every phrase of the lexicon that begins at token `i`. `alias` gives another text to read a token as, or null. */
export function openingAt(
  tokens: readonly Token[],
  i: number,
  lexicon: Lexicon,
  alias?: (index: number) => string | null,
): Opening {
  let opening = NOTHING;
  let at: TrieNode = lexicon.trie;
  for (let p = i; at.next && p < tokens.length; p++) {
    let next = at.next.get((tokens[p] as Token).text);
    if (!next && alias) {
      const other = alias(p);
      if (other !== null) next = at.next.get(other);
    }
    if (!next) break;
    at = next;
    at.opening ??= extend(opening, at, p + 1 - i);
    opening = at.opening;
  }
  return opening;
}

/** What begins on the way to a node: what began on the way to the node before, and the node's own phrases. */
function extend(before: Opening, node: TrieNode, length: number): Opening {
  if (!node.entries) return before;
  return sortOut([...before.matches, ...node.entries.map((entry): Match => ({ length, entry }))]);
}
