import { Age } from '@novi/ui/age';
import { cx } from '@novi/ui/format/class-names';
import { Money } from '@novi/ui/money';
import { Link } from '@tanstack/react-router';
import { Bike, Bot, MessageCircle, PenLine, Store } from 'lucide-react';
import { memo } from 'react';
import { useNow } from '../../app/clock/use-now.ts';
import type { OrderCard as Order } from '../../app/data/app-router.ts';
import { useT } from '../../app/messages/language-provider.tsx';
import { urls } from '../../app/urls.ts';
import { promiseLevel, waitingSince } from './board-columns.ts';
import { CardActions } from './card-actions.tsx';
import { CardLines } from './card-lines.tsx';
import { OrderStatusPill } from './order-status-pill.tsx';
import { paymentWord } from './order-words.ts';
import { WantedFor } from './wanted-for.tsx';

const MINUTE_MS = 60_000;

/** States that the column's name does not say already. */
const statesToSay: readonly Order['status'][] = [
  'accepted',
  'needs_attention',
  'change_requested',
  'rejected',
  'cancelled',
];

/** The thing looked at most: what to make, how long it has waited, for whom, and the one next step. */
export const OrderCard = memo(function OrderCard(props: {
  order: Order;
  isNew: boolean;
  isRinging: boolean;
  isOpen: boolean;
}) {
  const { order } = props;
  const t = useT();
  const nowMs = useNow(MINUTE_MS);
  const isOver = ['completed', 'rejected', 'cancelled'].includes(order.status);
  const who = [order.customerName, order.addressLine].filter(Boolean).join(', ');
  return (
    <article
      data-order={order.id}
      aria-label={t('order.cardLabel', { label: order.label, name: order.customerName ?? t('order.noName') })}
      className={cx(
        'card-contained relative flex scroll-m-4 flex-col gap-2 rounded-8 border bg-raised p-3 transition-colors focus-within:border-ink-7 hover:border-ink-5',
        props.isNew ? 'border-new' : 'border-paper-3',
        props.isRinging && 'animate-pulse-new',
        props.isOpen && 'outline-2 outline-brand',
      )}
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-3 gap-y-1">
        <span className="flex items-baseline gap-3">
          <Link
            to={urls.board}
            search={{ order: order.id }}
            className="font-bold text-20 tabular-nums underline-offset-4 hover:underline"
          >
            <bdi>{order.label}</bdi>
          </Link>
          {!isOver && (
            <Age
              since={waitingSince(order)}
              nowMs={nowMs}
              level={props.isNew ? undefined : promiseLevel(order, nowMs)}
            />
          )}
        </span>
        <Fulfilment order={order} />
      </div>
      {statesToSay.includes(order.status) && (
        <span>
          <OrderStatusPill status={order.status} />
        </span>
      )}
      {!isOver && <WantedFor order={order} />}
      {!isOver && <CardLines lines={order.lines} />}
      {!isOver && order.note && (
        <p className="break-words italic">{t('order.quoted', { text: order.note })}</p>
      )}
      <div className="flex flex-wrap items-end justify-between gap-x-3 text-ink-7">
        <span className="min-w-0 flex-1 basis-36 break-words">
          <bdi>{who || t('order.noName')}</bdi>
        </span>
        <span className="shrink-0 text-end">
          <Money minor={order.totalMinor} currency={order.currency} className="font-bold text-ink-9" />{' '}
          {t(paymentWord(order))}
        </span>
      </div>
      {!isOver && <CardActions order={order} />}
    </article>
  );
});

function Fulfilment(props: { order: Order }) {
  const { fulfilment, channel } = props.order;
  const t = useT();
  const Icon = fulfilment === 'pickup' ? Store : Bike;
  const From = channel === 'whatsapp' ? MessageCircle : channel === 'staff' ? PenLine : Bot;
  return (
    <span className="flex items-center gap-1.5 whitespace-nowrap text-12 text-ink-7">
      <Icon aria-hidden className="size-4" />
      {t(
        fulfilment === 'pickup'
          ? 'order.pickup'
          : fulfilment === 'delivery'
            ? 'order.delivery'
            : 'order.unknownWay',
      )}
      <span title={t(`channel.${channel}`)}>
        <From aria-hidden className="size-3.5 text-ink-6" />
        <span className="sr-only">{t(`channel.${channel}`)}</span>
      </span>
    </span>
  );
}
