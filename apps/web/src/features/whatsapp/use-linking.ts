import { useMutation, useQueryClient } from '@tanstack/react-query';
import { trpc } from '../../app/data/trpc.ts';
import { useProblemToast } from '../../app/view/use-problem-toast.ts';

export interface Linking {
  link: () => void;
  unlink: () => void;
  isLinking: boolean;
  isUnlinking: boolean;
}

/** Asks for the line to be linked or unlinked. A worker does it; the live events tell how far it is. */
export function useLinking(): Linking {
  const client = useQueryClient();
  const onError = useProblemToast();
  const onSuccess = () => client.invalidateQueries({ queryKey: trpc.session.pathKey() });
  const link = useMutation(trpc.session.link.mutationOptions({ onSuccess, onError }));
  const unlink = useMutation(trpc.session.unlink.mutationOptions({ onSuccess, onError }));
  return {
    link: () => link.mutate({}),
    unlink: () => unlink.mutate(),
    isLinking: link.isPending,
    isUnlinking: unlink.isPending,
  };
}
