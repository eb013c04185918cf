import { useToasts } from '@novi/ui/toast';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Inputs } from '../../../app/data/app-router.ts';
import { trpc, trpcClient } from '../../../app/data/trpc.ts';
import { useT } from '../../../app/messages/language-provider.tsx';
import { useProblemToast } from '../../../app/view/use-problem-toast.ts';

interface Correction {
  line: Inputs['orders']['correctLine'];
  /** Words that mean that product from now on; null teaches nothing. */
  teach: string | null;
}

/** Corrects a line, then teaches. Words that cannot be taught do not hold up the correction: the reason is told. */
export function useCorrectLine(onDone: () => void) {
  const t = useT();
  const client = useQueryClient();
  const { add } = useToasts();
  const sayProblem = useProblemToast();
  return useMutation({
    mutationFn: async ({ line, teach }: Correction) => {
      await trpcClient.orders.correctLine.mutate(line);
      if (teach === null) return;
      await trpcClient.catalog.teachAlias
        .mutate({ productId: line.productId, text: teach, source: 'correction' })
        .catch(sayProblem);
    },
    onSuccess: () => {
      add({ title: t('correct.done') });
      onDone();
    },
    onError: sayProblem,
    onSettled: () => {
      for (const router of [trpc.orders, trpc.board, trpc.catalog])
        void client.invalidateQueries({ queryKey: router.pathKey() });
    },
  });
}
