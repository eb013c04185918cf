import { QueryClient } from '@tanstack/react-query';
import { problemOf } from './problem.ts';

/**
 * Data is kept fresh by live events, so nothing is refetched by age. A refusal is final; only a failing network or
 * server is asked again.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnReconnect: 'always',
      retry: (failures, error) => failures < 2 && ['offline', 'broken'].includes(problemOf(error).kind),
    },
  },
});
