import { createContext, type ReactNode, useContext, useEffect, useReducer } from 'react';
import { queryClient } from '../data/query-client.ts';
import { trpc, trpcClient } from '../data/trpc.ts';
import { type LiveState, liveReducer } from './live-state.ts';
import { openStaleReads } from './stale-reads.ts';
import { type Touched, touchedQueries } from './touched-queries.ts';

/** Events of one transaction arrive together; they are answered by one round of reads. */
const GATHER_MS = 40;
const RETRY_MS = 3000;

const LiveContext = createContext<LiveState>({ phase: 'connecting', sinceMs: 0, lastSeq: null });

export function useLive(): LiveState {
  return useContext(LiveContext);
}

/**
 * Keeps the tab's one live line and makes old what its events touch. The line resumes after the last event by itself;
 * when it ended for good it is opened again from there. When the server says where the line begins everything shown is
 * read once more, because it was read before: earlier than that word, what happens in between would be missed.
 */
export function LiveProvider(props: { children: ReactNode }) {
  const [state, dispatch] = useReducer(liveReducer, null, () => ({
    phase: 'connecting' as const,
    sinceMs: Date.now(),
    lastSeq: null,
  }));

  useEffect(() => {
    const stale = openStaleReads(queryClient);
    const gathered = new Set<Touched>();
    let gatherTimer: ReturnType<typeof setTimeout> | undefined;
    let retryTimer: ReturnType<typeof setTimeout> | undefined;
    let lastEventId: string | null = null;
    let subscription: { unsubscribe: () => void } | undefined;

    const refresh = () => {
      gatherTimer = undefined;
      for (const router of gathered) stale.readAgain({ queryKey: trpc[router].pathKey() });
      gathered.clear();
    };
    const open = () => {
      subscription?.unsubscribe();
      subscription = trpcClient.live.events.subscribe(
        { lastEventId },
        {
          onStarted: () => dispatch({ type: 'opened', atMs: Date.now() }),
          onData: ({ id, data }) => {
            lastEventId = id;
            dispatch({ type: 'event', seq: data.seq, atMs: Date.now() });
            if (data.kind === 'live.begun') stale.readAgain();
            for (const router of touchedQueries(data)) gathered.add(router);
            gatherTimer ??= setTimeout(refresh, GATHER_MS);
          },
          onConnectionStateChange: (connection) => {
            if (connection.state === 'pending') dispatch({ type: 'opened', atMs: Date.now() });
            else if (connection.state === 'connecting' && connection.error) lose();
          },
          onError: () => {
            lose();
            retryTimer = setTimeout(open, RETRY_MS);
          },
        },
      );
    };
    const lose = () => dispatch({ type: 'lost', atMs: Date.now() });

    open();
    window.addEventListener('offline', lose);
    // The old stream may have died without a word while the network was away.
    window.addEventListener('online', open);
    return () => {
      window.removeEventListener('offline', lose);
      window.removeEventListener('online', open);
      clearTimeout(gatherTimer);
      clearTimeout(retryTimer);
      subscription?.unsubscribe();
      stale.close();
    };
  }, []);

  return <LiveContext value={state}>{props.children}</LiveContext>;
}
