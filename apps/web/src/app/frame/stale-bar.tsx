import { Banner } from '@novi/ui/banner';
import { useLocale } from '@novi/ui/locale';
import { WifiOff } from 'lucide-react';
import { useNow } from '../clock/use-now.ts';
import { useTenant } from '../data/use-me.ts';
import { useLive } from '../live/live-provider.tsx';
import { useT } from '../messages/language-provider.tsx';
import { formatClock } from '../view/time.ts';

/** A line that comes back within this time was not worth a word. */
const PATIENCE_MS = 4000;

/** Says that what is on the screen may be old, since when, and what still works. */
export function StaleBar() {
  const t = useT();
  const live = useLive();
  const nowMs = useNow(1000);
  const locale = useLocale();
  const { timeZone } = useTenant();
  if (live.phase === 'live' || nowMs - live.sinceMs < PATIENCE_MS) return null;
  return (
    <Banner tone="late" icon={<WifiOff className="size-4" />}>
      <b>{t('live.staleSince', { time: formatClock(new Date(live.sinceMs), locale, timeZone) })}</b>{' '}
      {t('live.staleWhatWorks')}
    </Banner>
  );
}
