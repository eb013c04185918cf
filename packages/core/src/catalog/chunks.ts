/** A statement carries at most 65,535 parameters, so long menus go in pieces. */
const chunkSize = 500;

export function* chunks<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < items.length; start += chunkSize) yield items.slice(start, start + chunkSize);
}
