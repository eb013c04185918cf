import { useLocale } from '@novi/ui/locale';
import { CalendarClock } from 'lucide-react';
import { useNow } from '../../app/clock/use-now.ts';
import type { OrderCard } from '../../app/data/app-router.ts';
import { useTenant } from '../../app/data/use-me.ts';
import { useT } from '../../app/messages/language-provider.tsx';
import { formatMoment } from '../../app/view/time.ts';

const MINUTE_MS = 60_000;

/** When the customer wants it, with the day where that is not today; nothing where they did not say. */
export function WantedFor(props: { order: Pick<OrderCard, 'requestedFor'> }) {
  const at = props.order.requestedFor;
  const t = useT();
  const locale = useLocale();
  const { timeZone } = useTenant();
  const nowMs = useNow(MINUTE_MS);
  if (!at) return null;
  return (
    <p className="flex items-center gap-1.5 font-bold text-14">
      <CalendarClock aria-hidden className="size-4 shrink-0 text-ink-6" />
      <time dateTime={at.toISOString()}>
        {t('order.wantedFor', { time: formatMoment(at, nowMs, locale, timeZone) })}
      </time>
    </p>
  );
}
