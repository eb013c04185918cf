import type { Stated } from '../types.ts';

/** Arabic writes its "to" on the word: "لشارع" is to a street. No word for a street begins with the letter itself. */
export function withoutTo(stated: Stated<string>, street: boolean): Stated<string> {
  const { value, span } = stated;
  if (!street || !/^ل\p{L}{2}/u.test(value)) return stated;
  return { value: value.slice(1), span: { ...span, start: span.start + 1 } };
}
