import { useLocale } from '@novi/ui/locale';
import type { OrderDetail } from '../../../app/data/app-router.ts';
import { useTenant } from '../../../app/data/use-me.ts';
import { useT } from '../../../app/messages/language-provider.tsx';
import type { PlainKey } from '../../../app/messages/translate.ts';
import { formatClock } from '../../../app/view/time.ts';
import { Section } from './section.tsx';

const eventWords: Record<string, PlainKey> = {
  'order.drafted': 'event.drafted',
  'order.summarised': 'event.summarised',
  'order.placed': 'event.placed',
  'order.accepted': 'event.accepted',
  'order.rejected': 'event.rejected',
  'order.preparing': 'event.preparing',
  'order.ready': 'event.ready',
  'order.handed_over': 'event.handedOver',
  'order.completed': 'event.completed',
  'order.cancelled': 'event.cancelled',
  'order.expired': 'event.expired',
  'order.undone': 'event.undone',
  'order.updated': 'event.updated',
  'payment.paid': 'event.paid',
  'delivery.created': 'event.deliveryCreated',
};

/** What happened to the order and who did it, oldest first. Kinds without a word of ours are left out. */
export function PanelEvents(props: { order: OrderDetail }) {
  const t = useT();
  const locale = useLocale();
  const { timeZone } = useTenant();
  const events = props.order.events.flatMap((event) => {
    const word = eventWords[event.kind];
    return word ? [{ ...event, word }] : [];
  });
  if (events.length === 0) return null;
  return (
    <Section title={t('order.history')}>
      <ol className="flex flex-col gap-2 text-14">
        {events.map((event) => (
          <li key={event.seq} className="grid grid-cols-[auto_1fr] gap-x-3">
            <time dateTime={event.at.toISOString()} className="text-ink-6 tabular-nums">
              {formatClock(event.at, locale, timeZone)}
            </time>
            <span>
              {t(event.word)} <span className="text-ink-6">· {event.actorLabel}</span>
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
