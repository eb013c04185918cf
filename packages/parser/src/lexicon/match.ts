import type { Token } from '../text/token.ts';
import type { Lexicon, TrieNode } from './lexicon.ts';
import { type Match, NOTHING, type Opening, sortOut } from './opening.ts';

/** Every phrase of the lexicon that begins at token `i`. */
export function openingAt(tokens: readonly Token[], i: number, lexicon: Lexicon): Opening {
  return openingFrom(lexicon.trie.next?.get((tokens[i] as Token).text) ?? null, tokens, i);
}

/** The same from where the trie goes on from token `i`; `words` may give other texts to read tokens as. */
export function openingFrom(
  first: TrieNode | null,
  tokens: readonly Token[],
  i: number,
  words?: readonly { alias: string | null }[],
): Opening {
  let opening = NOTHING;
  for (let at = first, p = i; at; p++) {
    at.opening ??= extend(opening, at, p + 1 - i);
    opening = at.opening;
    const token = tokens[p + 1];
    if (!at.next || !token) break;
    const alias = words?.[p + 1]?.alias ?? null;
    at = at.next.get(token.text) ?? (alias === null ? null : (at.next.get(alias) ?? null));
  }
  return opening;
}

/** What begins on the way to a node: what began on the way to the node before, and the node's own phrases. */
function extend(before: Opening, node: TrieNode, length: number): Opening {
  if (!node.entries) return before;
  return sortOut([...before.matches, ...node.entries.map((entry): Match => ({ length, entry }))]);
}
