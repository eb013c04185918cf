import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { Asked } from './asked.ts';
import { CancelDialog } from './cancel-dialog.tsx';
import { EntryDialog } from './entry/entry-dialog.tsx';
import { HandOverDialog } from './hand-over-dialog.tsx';
import type { NextStep } from './next-step.ts';
import { lastPreparationMinutes, rememberPreparationMinutes } from './preparation-minutes.ts';
import { RejectDialog } from './reject-dialog.tsx';
import { acknowledge } from './ring/acknowledged.ts';
import { type OrderActions, useOrderActions } from './use-order-actions.ts';

export interface BoardCommands {
  accept: (order: Asked, minutes?: number) => void;
  /** Asks for the reason first. */
  reject: (order: Asked) => void;
  /** Asks for the reason first. */
  cancel: (order: Asked) => void;
  /** Takes the order's main step; a delivery that leaves asks who takes it. */
  take: (order: Asked, step: NextStep) => void;
  enter: () => void;
  actions: OrderActions;
}

const BoardCommandsContext = createContext<BoardCommands | undefined>(undefined);

export function useBoardCommands(): BoardCommands {
  const commands = useContext(BoardCommandsContext);
  if (!commands) throw new Error('useBoardCommands is used outside BoardDialogs');
  return commands;
}

/** What a card, a key and the panel all can do, and the dialogs that ask before doing it. */
export function BoardDialogs(props: { children: ReactNode }) {
  const actions = useOrderActions();
  const [rejecting, setRejecting] = useState<Asked | null>(null);
  const [cancelling, setCancelling] = useState<Asked | null>(null);
  const [leaving, setLeaving] = useState<Asked | null>(null);
  const [isEntering, setEntering] = useState(false);

  const commands = useMemo<BoardCommands>(() => {
    const accept = (order: Asked, minutes = lastPreparationMinutes()) => {
      rememberPreparationMinutes(minutes);
      acknowledge([order.id]);
      actions.accept(order, minutes);
    };
    return {
      accept,
      reject: (order) => {
        acknowledge([order.id]);
        setRejecting(order);
      },
      cancel: setCancelling,
      take: (order, step) => {
        if (step === 'accept') accept(order);
        else if (step === 'handed_over') setLeaving(order);
        else actions.move(order, step);
      },
      enter: () => setEntering(true),
      actions,
    };
  }, [actions]);

  return (
    <BoardCommandsContext value={commands}>
      {props.children}
      <RejectDialog
        order={rejecting}
        onClose={() => setRejecting(null)}
        onReject={(order, reason, note) => actions.reject(order, reason, note)}
      />
      <CancelDialog
        order={cancelling}
        onClose={() => setCancelling(null)}
        onCancel={(order, reason) => actions.cancel(order, reason)}
      />
      <HandOverDialog
        order={leaving}
        onClose={() => setLeaving(null)}
        onHandOver={(order, carrier) => actions.move(order, 'handed_over', carrier)}
      />
      <EntryDialog open={isEntering} onOpenChange={setEntering} />
    </BoardCommandsContext>
  );
}
