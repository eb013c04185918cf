import { Button } from '@novi/ui/button';
import { Dialog } from '@novi/ui/dialog';
import { useLocale } from '@novi/ui/locale';
import { Link2Off } from 'lucide-react';
import { useState } from 'react';
import type { Session } from '../../app/data/app-router.ts';
import { useCan, useTenant } from '../../app/data/use-me.ts';
import { useT } from '../../app/messages/language-provider.tsx';
import { sessionLooks } from '../../app/view/session-look.ts';
import { formatClock, formatDay } from '../../app/view/time.ts';
import type { Linking } from './use-linking.ts';

/** The number that customers write to, and the way to take it off. */
export function LinkedNumber(props: { session: Session; linking: Linking }) {
  const { session, linking } = props;
  const t = useT();
  const locale = useLocale();
  const { timeZone } = useTenant();
  const canLink = useCan('session.link');
  const [isAsking, setAsking] = useState(false);
  const since = session.stateChangedAt;
  return (
    <section className="flex flex-col gap-4 rounded-8 border border-paper-3 bg-raised p-6">
      <div className="flex flex-wrap items-end justify-between gap-4">
        <div>
          <p className="text-14 text-ink-6">{t('whatsapp.number')}</p>
          <p className="text-28 tabular-nums" dir="ltr">
            {session.number ? `+${session.number.replace(/^\+/, '')}` : '—'}
          </p>
        </div>
        {canLink && (
          <Button
            variant="danger"
            icon={<Link2Off aria-hidden className="size-4" />}
            busy={linking.isUnlinking}
            onClick={() => setAsking(true)}
          >
            {t('whatsapp.unlink')}
          </Button>
        )}
      </div>
      <p className="max-w-xl text-ink-7">{session.cause ?? t(sessionLooks[session.state].says)}</p>
      {since && (
        <p className="text-14 text-ink-6">
          {t('whatsapp.since', {
            time: `${formatDay(since, locale, timeZone)}, ${formatClock(since, locale, timeZone)}`,
          })}
        </p>
      )}
      <Dialog
        open={isAsking}
        onOpenChange={setAsking}
        title={t('whatsapp.unlinkTitle')}
        closeLabel={t('action.close')}
        footer={
          <>
            <Button onClick={() => setAsking(false)}>{t('whatsapp.keep')}</Button>
            <Button
              variant="danger"
              onClick={() => {
                linking.unlink();
                setAsking(false);
              }}
            >
              {t('whatsapp.unlink')}
            </Button>
          </>
        }
      >
        {t('whatsapp.unlinkSays')}
      </Dialog>
    </section>
  );
}
