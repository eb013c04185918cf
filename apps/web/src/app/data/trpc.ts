import { createTRPCClient, httpBatchLink, httpLink, httpSubscriptionLink, splitLink } from '@trpc/client';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import superjson from 'superjson';
import type { AppRouter } from './app-router.ts';
import { queryClient } from './query-client.ts';

const url = '/trpc';

/** Calls go in batches; the one live subscription of the tab is a stream of server-sent events. */
export const trpcClient = createTRPCClient<AppRouter>({
  links: [
    splitLink({
      condition: (operation) => operation.type === 'subscription',
      true: httpSubscriptionLink({ url, transformer: superjson }),
      false: splitLink({
        // A whole message is too long for an address, and customers' words do not belong in one.
        condition: (operation) => operation.path === 'parser.explain',
        true: httpLink({ url, transformer: superjson, methodOverride: 'POST' }),
        false: httpBatchLink({ url, transformer: superjson, maxURLLength: 4000 }),
      }),
    }),
  ],
});

export const trpc = createTRPCOptionsProxy<AppRouter>({ client: trpcClient, queryClient });
