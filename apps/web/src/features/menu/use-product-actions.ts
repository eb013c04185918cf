import { useMutation, useQueryClient } from '@tanstack/react-query';
import { problemOf } from '../../app/data/problem.ts';
import { trpc } from '../../app/data/trpc.ts';
import { useProblemToast } from '../../app/view/use-problem-toast.ts';
import { type ProductDraft, toSaveInput } from './product-draft.ts';

/** Saves or removes one product; the fields the server refused come back by their path. */
export function useProductActions(onDone: () => void) {
  const client = useQueryClient();
  const sayProblem = useProblemToast();
  const onSuccess = async () => {
    await client.invalidateQueries({ queryKey: trpc.catalog.pathKey() });
    onDone();
  };
  const save = useMutation(
    trpc.catalog.saveProduct.mutationOptions({
      onSuccess,
      onError: (error) => {
        if (Object.keys(problemOf(error).fields).length === 0) sayProblem(error);
      },
    }),
  );
  const remove = useMutation(trpc.catalog.removeProduct.mutationOptions({ onSuccess, onError: sayProblem }));
  return {
    save: (draft: ProductDraft) => save.mutate(toSaveInput(draft)),
    remove: (id: string) => remove.mutate({ id }),
    reset: () => save.reset(),
    isSaving: save.isPending,
    isRemoving: remove.isPending,
    errors: save.error ? problemOf(save.error).fields : {},
  };
}
