import { Button } from '@novi/ui/button';
import { Menu } from '@novi/ui/menu';
import { Ban, Banknote, CreditCard, Ellipsis, Landmark } from 'lucide-react';
import type { ReactNode } from 'react';
import type { OrderDetail } from '../../../app/data/app-router.ts';
import { useCan } from '../../../app/data/use-me.ts';
import { useT } from '../../../app/messages/language-provider.tsx';
import { useBoardCommands } from '../board-dialogs.tsx';
import { CardActions } from '../card-actions.tsx';
import { canCancel, canReject } from '../next-step.ts';

/** The card's main action, and behind the dots what is done less often. */
export function PanelActions(props: { order: OrderDetail }) {
  const { order } = props;
  const t = useT();
  const commands = useBoardCommands();
  const mayCancel = useCan('orders.cancel') && canCancel(order);
  const mayReject = useCan('orders.reject') && canReject(order) && order.status === 'accepted';
  const mayMarkPaid =
    useCan('orders.advance') && ['none', 'cod_due', 'link_sent'].includes(order.paymentStatus);
  const paid = (method: 'cash' | 'card' | 'transfer', icon: ReactNode) => ({
    key: method,
    icon,
    label: t(`paid.${method}`),
    onSelect: () => commands.actions.markPaid(order, method),
  });
  const entries = [
    ...(mayMarkPaid
      ? [
          paid('cash', <Banknote aria-hidden className="size-4" />),
          paid('card', <CreditCard aria-hidden className="size-4" />),
          paid('transfer', <Landmark aria-hidden className="size-4" />),
        ]
      : []),
    ...(mayReject
      ? [
          {
            key: 'reject',
            icon: <Ban aria-hidden className="size-4" />,
            label: t('step.reject'),
            danger: true,
            onSelect: () => commands.reject(order),
          },
        ]
      : []),
    ...(mayCancel
      ? [
          {
            key: 'cancel',
            icon: <Ban aria-hidden className="size-4" />,
            label: t('step.cancel'),
            danger: true,
            onSelect: () => commands.cancel(order),
          },
        ]
      : []),
  ];
  return (
    <div className="flex w-full flex-wrap items-end gap-2">
      <CardActions order={order} />
      {entries.length > 0 && (
        <Menu
          trigger={
            <Button
              variant="quiet"
              aria-label={t('action.more')}
              icon={<Ellipsis aria-hidden className="size-4" />}
            />
          }
          entries={entries}
        />
      )}
    </div>
  );
}
