import { useToasts } from '@novi/ui/toast';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { trpc } from '../../app/data/trpc.ts';
import { useT } from '../../app/messages/language-provider.tsx';
import { useProblemToast } from '../../app/view/use-problem-toast.ts';

/** Saves part of the shop's settings; the shop's name stands in the frame too, so both are read again. */
export function useUpdateTenant() {
  const t = useT();
  const client = useQueryClient();
  const { add } = useToasts();
  return useMutation(
    trpc.tenant.update.mutationOptions({
      onSuccess: async () => {
        add({ title: t('settings.saved'), timeout: 2500 });
        await client.invalidateQueries({ queryKey: trpc.tenant.pathKey() });
        await client.invalidateQueries({ queryKey: trpc.auth.pathKey() });
      },
      onError: useProblemToast(),
    }),
  );
}
