import { useToasts } from '@novi/ui/toast';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Inputs } from '../../app/data/app-router.ts';
import { trpc } from '../../app/data/trpc.ts';
import { useT } from '../../app/messages/language-provider.tsx';
import { useProblemToast } from '../../app/view/use-problem-toast.ts';

export interface Linking {
  link: (how?: NonNullable<Inputs['session']['link']>) => void;
  unlink: () => void;
  restart: () => void;
  isLinking: boolean;
  isUnlinking: boolean;
  isRestarting: boolean;
}

/** Asks for the line to be linked, unlinked or begun anew. A worker does it; the live events tell how far it is. */
export function useLinking(): Linking {
  const client = useQueryClient();
  const t = useT();
  const { add } = useToasts();
  const onError = useProblemToast();
  const onSuccess = () => client.invalidateQueries({ queryKey: trpc.session.pathKey() });
  const link = useMutation(trpc.session.link.mutationOptions({ onSuccess, onError }));
  const unlink = useMutation(trpc.session.unlink.mutationOptions({ onSuccess, onError }));
  const restart = useMutation(
    trpc.session.restart.mutationOptions({
      onSuccess: () => {
        add({ title: t('whatsapp.restarting') });
        return onSuccess();
      },
      onError,
    }),
  );
  return {
    link: (how = {}) => link.mutate(how),
    unlink: () => unlink.mutate(),
    restart: () => restart.mutate(),
    isLinking: link.isPending,
    isUnlinking: unlink.isPending,
    isRestarting: restart.isPending,
  };
}
