import { normaliseWord } from '@novi/parser/text/normalise-word';

/**
 * Words as they are compared: lower case, without accents and punctuation, each folded as the parser folds a word of a
 * message. "Jamón-Serrano!" and "jamon serrano" are the same; '' where no word is left.
 */
export function normaliseAlias(text: string): string {
  const words = text.split(/[^\p{L}\p{M}\p{N}'’]+/u).map(normaliseWord);
  return words.filter((word) => /\p{L}/u.test(word) || /\d/.test(word)).join(' ');
}
