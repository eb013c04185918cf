import { useNavigate } from '@tanstack/react-router';
import { queryClient } from '../data/query-client.ts';
import { trpcClient } from '../data/trpc.ts';
import { urls } from '../urls.ts';
import { useProblemToast } from '../view/use-problem-toast.ts';

/** Ends the session and forgets everything that was read in it. */
export function useSignOut(): () => void {
  const navigate = useNavigate();
  const sayProblem = useProblemToast();
  return () => {
    trpcClient.auth.logout
      .mutate()
      .then(() => navigate({ to: urls.login }))
      .then(() => queryClient.clear())
      .catch(sayProblem);
  };
}
