import { useToasts } from '@novi/ui/toast';
import { useCallback } from 'react';
import { problemOf } from '../data/problem.ts';
import { useT } from '../messages/language-provider.tsx';

/** Says what a failed action met: the server's own sentence, or ours when none came. */
export function useProblemToast(): (error: unknown) => void {
  const t = useT();
  const { add } = useToasts();
  return useCallback(
    (error) => {
      const problem = problemOf(error);
      const fallback = t(problem.kind === 'offline' ? 'problem.offline' : 'problem.broken');
      add({ title: problem.message || fallback, priority: 'high', timeout: 8000 });
    },
    [t, add],
  );
}
