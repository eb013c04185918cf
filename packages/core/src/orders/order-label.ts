/**
 * What people call an order: #A42. A letter goes with each 999 numbers, so that the part said aloud stays short;
 * labels repeat after 25,974 orders, the number itself never does.
 */
export function orderLabel(number: number): string {
  const letter = String.fromCharCode(65 + (Math.floor((number - 1) / 999) % 26));
  return `#${letter}${((number - 1) % 999) + 1}`;
}

/** The numbers somebody may mean by "#A42", "a42" or "42": a bare number is the number itself. */
export function numbersOfLabel(text: string): number[] {
  const match = /^#?([a-z])?(\d{1,9})$/i.exec(text.trim());
  if (!match) return [];
  const digits = Number(match[2]);
  const letter = match[1];
  if (!letter) return [digits];
  if (digits < 1 || digits > 999) return [];
  return [(letter.toUpperCase().charCodeAt(0) - 65) * 999 + digits];
}
