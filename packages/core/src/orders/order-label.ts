/**
 * What people call an order: #A42. A letter goes with each 999 numbers, so that the part said aloud stays short;
 * labels repeat after 25,974 orders, the number itself never does.
 */
export function orderLabel(number: number): string {
  const letter = String.fromCharCode(65 + (Math.floor((number - 1) / 999) % 26));
  return `#${letter}${((number - 1) % 999) + 1}`;
}
