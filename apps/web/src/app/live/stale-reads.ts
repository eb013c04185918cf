import type { Query, QueryClient, QueryFilters } from '@tanstack/react-query';

export type StaleReads = {
  /** What the filters match is read again: at once, or as soon as a read that is already under way has ended. */
  readAgain(filters?: QueryFilters): void;
  close(): void;
};

/**
 * Reads again what an event made old. A read under way may have looked before the event, so its answer does not count;
 * the library's own invalidation joins such a read when it is the first one, and begins every other anew, so that events
 * that come faster than the network answers would keep a screen from ever changing. Here each read may end.
 */
export function openStaleReads(client: QueryClient): StaleReads {
  const underWay = new Set<Query>();
  const invalidate = (query: Query) => {
    void client.invalidateQueries({ queryKey: query.queryKey, exact: true });
  };
  const unsubscribe = client.getQueryCache().subscribe(({ type, query }) => {
    if (type === 'removed') underWay.delete(query);
    if (query.state.fetchStatus !== 'fetching' && underWay.delete(query)) invalidate(query);
  });
  return {
    readAgain(filters) {
      for (const query of client.getQueryCache().findAll(filters)) {
        if (query.state.fetchStatus === 'fetching') underWay.add(query);
        else invalidate(query);
      }
    },
    close: unsubscribe,
  };
}
