import { Money } from '@novi/ui/money';
import { Link } from '@tanstack/react-router';
import { ExternalLink, MapPin, MessagesSquare, Phone, UserRound } from 'lucide-react';
import type { OrderDetail } from '../../../app/data/app-router.ts';
import { useT } from '../../../app/messages/language-provider.tsx';
import { urls } from '../../../app/urls.ts';
import { OrderStatusPill } from '../order-status-pill.tsx';
import { paymentWord } from '../order-words.ts';
import { WantedFor } from '../wanted-for.tsx';
import { PanelActions } from './panel-actions.tsx';
import { PanelEvents } from './panel-events.tsx';
import { PanelLines } from './panel-lines.tsx';
import { Section } from './section.tsx';

/** In the order of what is asked first: state and next step, whom, what, how much, how it came about. */
export function PanelBody(props: { order: OrderDetail }) {
  const { order } = props;
  const t = useT();
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-col items-start gap-3">
        <OrderStatusPill status={order.status} />
        <WantedFor order={order} />
        {order.rejectReason && <p className="text-14 text-ink-7">{order.rejectReason}</p>}
        <PanelActions order={order} />
      </div>
      <Customer order={order} />
      {order.note && (
        <blockquote className="border-new border-s-4 ps-3 text-16 italic">
          {t('order.quoted', { text: order.note })}
        </blockquote>
      )}
      <PanelLines order={order} />
      <Totals order={order} />
      <PanelEvents order={order} />
    </div>
  );
}

function Customer(props: { order: OrderDetail }) {
  const { order } = props;
  const t = useT();
  const link = 'inline-flex min-h-9 items-center gap-2 underline underline-offset-4 pointer-coarse:min-h-11';
  return (
    <Section title={t('order.customer')}>
      <div className="flex flex-col gap-1 text-14">
        <p className="flex items-start gap-2 font-bold">
          <UserRound aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-6" />
          <span className="min-w-0 break-words">
            <bdi>{order.customerName ?? t('order.noName')}</bdi>
          </span>
        </p>
        {order.customerPhone && (
          <p className="flex items-center gap-2">
            <Phone aria-hidden className="size-4 shrink-0 text-ink-6" />
            <a
              dir="ltr"
              href={`tel:+${order.customerPhone.replace(/^\+/, '')}`}
              className="tabular-nums underline"
            >
              +{order.customerPhone.replace(/^\+/, '')}
            </a>
          </p>
        )}
        <p className="flex items-start gap-2">
          <MapPin aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-6" />
          <span className="min-w-0 break-words">
            <bdi>
              {order.addressLine ?? t(order.fulfilment === 'pickup' ? 'order.pickup' : 'order.noAddress')}
            </bdi>
          </span>
        </p>
        <div className="flex flex-wrap gap-x-4">
          {order.conversationId && (
            <Link to={urls.chat} params={{ conversationId: order.conversationId }} className={link}>
              <MessagesSquare aria-hidden className="size-4" />
              {t('order.openChat')}
            </Link>
          )}
          {order.trackingUrl && (
            <a href={order.trackingUrl} target="_blank" rel="noreferrer" className={link}>
              <ExternalLink aria-hidden className="size-4" />
              {t('order.trackingPage')}
            </a>
          )}
        </div>
      </div>
    </Section>
  );
}

function Totals(props: { order: OrderDetail }) {
  const { order } = props;
  const t = useT();
  const row = 'flex justify-between gap-4';
  return (
    <dl className="flex flex-col gap-1 border-paper-3 border-t pt-3 text-14">
      <div className={row}>
        <dt>{t('order.subtotal')}</dt>
        <dd>
          <Money minor={order.subtotalMinor} currency={order.currency} />
        </dd>
      </div>
      {order.fulfilment === 'delivery' && (
        <div className={row}>
          <dt>{t('order.deliveryFee')}</dt>
          <dd>
            <Money minor={order.deliveryFeeMinor} currency={order.currency} />
          </dd>
        </div>
      )}
      <div className={`${row} font-bold text-16`}>
        <dt>
          {t('order.total')} <span className="font-normal text-14 text-ink-6">{t(paymentWord(order))}</span>
        </dt>
        <dd>
          <Money minor={order.totalMinor} currency={order.currency} />
        </dd>
      </div>
    </dl>
  );
}
