import { Button } from '@novi/ui/button';
import type { OrderCard } from '../../app/data/app-router.ts';
import { useCan } from '../../app/data/use-me.ts';
import { useT } from '../../app/messages/language-provider.tsx';
import { AcceptButton } from './accept-button.tsx';
import type { Asked } from './asked.ts';
import { useBoardCommands } from './board-dialogs.tsx';
import { stepKey } from './board-keys.ts';
import { nextStep } from './next-step.ts';
import { stepWord } from './order-words.ts';

/** One main action; Reject beside it only where nothing was cooked yet and the order is new. */
export function CardActions(props: { order: Asked & Pick<OrderCard, 'status' | 'fulfilment'> }) {
  const { order } = props;
  const t = useT();
  const commands = useBoardCommands();
  const canAccept = useCan('orders.accept');
  const canAdvance = useCan('orders.advance');
  const canReject = useCan('orders.reject');
  const step = nextStep(order);
  const isBusy = commands.actions.busyId === order.id;
  if (!step) return null;
  if (step !== 'accept') {
    if (!canAdvance) return null;
    return (
      <Button shortcut={stepKey(step)} busy={isBusy} onClick={() => commands.take(order, step)}>
        {t(stepWord(step, order.fulfilment))}
      </Button>
    );
  }
  if (!canAccept && !canReject) return null;
  return (
    <div className="flex gap-2 pt-1">
      {canAccept && (
        <AcceptButton
          busy={isBusy}
          onAccept={(minutes) => commands.accept(order, minutes)}
          className="flex-1"
        />
      )}
      {canReject && (
        <Button shortcut="R" aria-disabled={isBusy} onClick={() => commands.reject(order)}>
          {t('step.reject')}
        </Button>
      )}
    </div>
  );
}
