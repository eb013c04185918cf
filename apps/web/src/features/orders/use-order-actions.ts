import { useToasts } from '@novi/ui/toast';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Inputs, OrderCard } from '../../app/data/app-router.ts';
import { trpc, trpcClient } from '../../app/data/trpc.ts';
import { useT } from '../../app/messages/language-provider.tsx';
import { useProblemToast } from '../../app/view/use-problem-toast.ts';
import type { Asked } from './asked.ts';
import { statusWords } from './order-words.ts';

/** Moves can be taken back for this long; the server decides, the toast only offers it. */
const UNDO_MS = 10_000;

type Moved = { id: string; status: OrderCard['status']; version: number };

export interface OrderActions {
  accept: (order: Asked, preparationMinutes: number) => void;
  reject: (order: Asked, reason: Inputs['orders']['reject']['reason'], note: string) => void;
  move: (
    order: Asked,
    to: Inputs['orders']['move']['to'],
    carrier?: { driverName?: string; vehicle?: string },
  ) => void;
  cancel: (order: Asked, reason: string) => void;
  markPaid: (order: Asked, method: Inputs['orders']['markPaid']['method']) => void;
  /** The order whose move is under way, so that its buttons wait. */
  busyId: string | null;
}

/**
 * Every move carries the version it was decided on: who comes second is told who won, and sees the order as it is now.
 * The card moves as soon as the server said yes, ahead of the live event.
 */
export function useOrderActions(): OrderActions {
  const t = useT();
  const client = useQueryClient();
  const { add, close } = useToasts();
  const sayProblem = useProblemToast();

  const showMoved = (moved: Moved) => {
    client.setQueryData(trpc.board.list.queryKey(), (board) =>
      board
        ? {
            ...board,
            orders: board.orders.map((order) =>
              order.id === moved.id ? { ...order, ...moved, statusChangedAt: new Date() } : order,
            ),
          }
        : board,
    );
    void client.invalidateQueries({ queryKey: trpc.board.pathKey() });
    void client.invalidateQueries({ queryKey: trpc.orders.pathKey() });
  };
  const run = useMutation({
    mutationFn: (task: { order: Asked; call: () => Promise<Moved>; canUndo: boolean }) => task.call(),
    onSuccess: (moved, { order, canUndo }) => {
      showMoved(moved);
      if (canUndo) offerUndo(order, moved);
    },
    onError: (error) => {
      sayProblem(error);
      void client.invalidateQueries({ queryKey: trpc.board.pathKey() });
      void client.invalidateQueries({ queryKey: trpc.orders.pathKey() });
    },
  });
  const offerUndo = (order: Asked, moved: Moved) => {
    // One toast an order: only its last move can be taken back.
    const toastId = `undo-${moved.id}`;
    const undo = () => {
      close(toastId);
      run.mutate({
        order,
        canUndo: false,
        call: () => trpcClient.orders.undo.mutate({ id: moved.id, version: moved.version }),
      });
    };
    add({
      id: toastId,
      title: t('board.moved', { label: order.label, status: t(statusWords[moved.status].word) }),
      timeout: UNDO_MS,
      actionProps: { children: t('action.undo'), onClick: undo },
    });
  };
  const start = (order: Asked, canUndo: boolean, call: () => Promise<Moved>) =>
    run.mutate({ order, canUndo, call });
  const at = ({ id, version }: Asked) => ({ id, version });

  return {
    accept: (order, preparationMinutes) =>
      start(order, false, () => trpcClient.orders.accept.mutate({ ...at(order), preparationMinutes })),
    reject: (order, reason, note) =>
      start(order, false, () =>
        trpcClient.orders.reject.mutate({ ...at(order), reason, ...(note ? { note } : {}) }),
      ),
    move: (order, to, carrier) =>
      start(order, true, () => trpcClient.orders.move.mutate({ ...at(order), to, ...carrier })),
    cancel: (order, reason) =>
      start(order, false, () => trpcClient.orders.cancel.mutate({ ...at(order), reason })),
    markPaid: (order, method) =>
      start(order, false, () => trpcClient.orders.markPaid.mutate({ ...at(order), method })),
    busyId: run.isPending ? run.variables.order.id : null,
  };
}
