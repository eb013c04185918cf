/** A word, a number, a sign or an emoji of a message, with where it stands. */
export interface Token {
  kind: 'word' | 'number' | 'sign' | 'emoji' | 'break';
  /** Normalised: words folded, numbers as canonical decimals, signs as themselves, breaks '\n' or '\f' (next message). */
  text: string;
  /** Value of a number; NaN elsewhere. */
  value: number;
  message: number;
  start: number;
  end: number;
  /** No space between this token and the one before it. */
  glued: boolean;
}

/** Whether a letter-and-digit mix like "7up" or "na3na3" is one word the caller knows. */
export type KnowsWord = (text: string) => boolean;
