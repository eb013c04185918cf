import { trpcClient } from '../data/trpc.ts';
import { urls } from '../urls.ts';
import { useProblemToast } from '../view/use-problem-toast.ts';

/** Ends the session. A fresh page load forgets everything that was read in it, so the next person finds nothing. */
export function useSignOut(): () => void {
  const sayProblem = useProblemToast();
  return () => {
    trpcClient.auth.logout.mutate().then(() => window.location.assign(urls.login), sayProblem);
  };
}
