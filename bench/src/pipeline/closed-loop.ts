/**
 * Runs `task` `count` times, `atOnce` at a time: each that ends makes room for the next. Rejects with the first
 * failure. Returns how long it took, s.
 */
export async function closedLoop(
  count: number,
  atOnce: number,
  task: () => Promise<unknown>,
): Promise<number> {
  const begun = performance.now();
  let left = count;
  const lane = async () => {
    while (left > 0) {
      left -= 1;
      await task();
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, count) }, lane));
  return (performance.now() - begun) / 1000;
}
