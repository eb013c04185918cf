/** Full jitter between half and all of 1 s doubled per attempt, at most 60 s, so that many sessions do not return at once. */
export function reconnectDelayMs(attempt: number, random: () => number): number {
  const ceiling = Math.min(60_000, 1_000 * 2 ** Math.min(attempt, 6));
  return Math.round(ceiling / 2 + (ceiling / 2) * random());
}
