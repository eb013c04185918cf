import { foldedWords } from './mentioned-products.ts';
import type { Heard, TalkState } from './talk.ts';

export interface UnresolvedWords {
  /** Names nothing on the menu. */
  offMenu: string[];
  /** Would change what is not in the cart, or what nobody named: "remove 5" of three lines. */
  notInCart: string[];
  /** Names something on the menu in a quantity that cannot be sold: "0 margheritas", "-3 cokes", "1000000000 pizzas". */
  oddQuantity: string[];
}

const maxWords = 5;
const numberBefore = /[-−–+]?[\d.,]+\s*x?\s*$/i;

/** What the parser could not place, by why. Pure. */
export function unresolvedWords(state: TalkState, heard: Heard): UnresolvedWords {
  const words: UnresolvedWords = { offMenu: [], notInCart: [], oddQuantity: [] };
  for (const { text, span, about } of (heard.understanding?.unresolved ?? []).slice(0, maxWords)) {
    if (about === 'usual') continue;
    if (about === 'cart') {
      words.notInCart.push(text);
      continue;
    }
    if (!isOnMenu(state, text)) {
      words.offMenu.push(text);
      continue;
    }
    const before = heard.texts[span.message]?.slice(0, span.start) ?? '';
    words.oddQuantity.push(`${numberBefore.exec(before)?.[0] ?? ''}${text}`);
  }
  return words;
}

/** Whether all words of a mention stand in the name of one product. */
function isOnMenu({ menu }: TalkState, mention: string): boolean {
  const words = foldedWords(mention).filter((word) => !/^\d+$/.test(word));
  if (words.length === 0) return false;
  return [...menu.products.values()].some((product) => {
    const name = new Set(foldedWords(product.name));
    return words.every((word) => name.has(word));
  });
}
