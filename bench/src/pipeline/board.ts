import type { Dashboard, LiveEvent } from '../stack/dashboard.ts';

/** When a merchant's open board learned of each order, ms since the epoch, by order id. */
export interface Board {
  /** The live event order.placed arrived. */
  readonly toldAtMs: ReadonlyMap<string, number>;
  /** The first board.list with the card in it arrived. */
  readonly shownAtMs: ReadonlyMap<string, number>;
  /** How long each board.list took, ms. */
  readonly fetchMs: readonly number[];
  /** Resolves once `count` orders have been shown. */
  untilShown(count: number): Promise<void>;
  close(): void;
}

/**
 * A board as the web has it: it follows live events, and fetches the list after one; what arrives meanwhile is in the
 * next fetch, so that there is one at a time.
 */
export async function openBoard(dashboard: Dashboard): Promise<Board> {
  const toldAtMs = new Map<string, number>();
  const shownAtMs = new Map<string, number>();
  const fetchMs: number[] = [];
  const closing = new AbortController();
  let fetching = false;
  let stale = false;
  let goal = { count: Number.POSITIVE_INFINITY, reached: () => {}, failed: (_error: unknown) => {} };

  async function fetchList(): Promise<void> {
    stale = true;
    if (fetching) return;
    fetching = true;
    while (stale && !closing.signal.aborted) {
      stale = false;
      const begun = performance.now();
      const { orders } = await dashboard.query<{ orders: { id: string }[] }>('board.list');
      fetchMs.push(performance.now() - begun);
      for (const { id } of orders) if (toldAtMs.has(id) && !shownAtMs.has(id)) shownAtMs.set(id, Date.now());
      if (shownAtMs.size >= goal.count) goal.reached();
    }
    fetching = false;
  }

  function hear({ kind, subjectId }: LiveEvent): void {
    if (kind !== 'order.placed') return;
    toldAtMs.set(subjectId, Date.now());
    fetchList().catch((error: unknown) => goal.failed(error));
  }

  await dashboard.follow(closing.signal, hear);
  return {
    toldAtMs,
    shownAtMs,
    fetchMs,
    untilShown: (count) =>
      new Promise((resolve, reject) => {
        goal = { count, reached: resolve, failed: reject };
        if (shownAtMs.size >= count) resolve();
      }),
    close: () => closing.abort(),
  };
}
