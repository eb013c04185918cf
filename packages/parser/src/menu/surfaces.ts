/** Where the words that begin with `prefix` start in a sorted list. */
function firstFrom(sorted: readonly string[], prefix: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as string) < prefix) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The words of a sorted list that begin with `prefix` and are longer, in order. */
export function* longerThan(sorted: readonly string[], prefix: string): Generator<string> {
  for (let i = firstFrom(sorted, prefix); sorted[i]?.startsWith(prefix); i++)
    if (sorted[i] !== prefix) yield sorted[i] as string;
}
