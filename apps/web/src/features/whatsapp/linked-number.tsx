import { Button } from '@novi/ui/button';
import { Dialog } from '@novi/ui/dialog';
import { useLocale } from '@novi/ui/locale';
import { Link2Off, RotateCw } from 'lucide-react';
import { useState } from 'react';
import { useNow } from '../../app/clock/use-now.ts';
import type { Session } from '../../app/data/app-router.ts';
import { useCan, useTenant } from '../../app/data/use-me.ts';
import { useT } from '../../app/messages/language-provider.tsx';
import { sessionLooks } from '../../app/view/session-look.ts';
import { formatMoment } from '../../app/view/time.ts';
import type { Linking } from './use-linking.ts';

/** The number that customers write to, and the way to take it off. */
export function LinkedNumber(props: { session: Session; linking: Linking }) {
  const { session, linking } = props;
  const t = useT();
  const canLink = useCan('session.link');
  const [isAsking, setAsking] = useState(false);
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
          <div className="flex flex-wrap gap-2">
            {session.state !== 'syncing' && (
              <Button
                variant={session.isDown ? 'primary' : 'secondary'}
                icon={<RotateCw aria-hidden className="size-4" />}
                busy={linking.isRestarting}
                onClick={linking.restart}
              >
                {t('whatsapp.restart')}
              </Button>
            )}
            <Button
              variant="danger"
              icon={<Link2Off aria-hidden className="size-4" />}
              busy={linking.isUnlinking}
              onClick={() => setAsking(true)}
            >
              {t('whatsapp.unlink')}
            </Button>
          </div>
        )}
      </div>
      <p className="max-w-xl text-ink-7">{session.cause ?? t(sessionLooks[session.state].says)}</p>
      <dl className="grid gap-x-6 gap-y-1 text-14 tablet:grid-cols-3">
        <Moment isSince label={t(sessionLooks[session.state].word)} at={session.stateChangedAt} />
        <Moment label={t('whatsapp.lastHeard')} at={session.lastHeardAt} />
        {session.isDown && <Moment label={t('whatsapp.lastReady')} at={session.lastReadyAt} />}
      </dl>
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

const STEP_MS = 60_000;

function Moment(props: { label: string; at: Date | null; isSince?: boolean }) {
  const t = useT();
  const locale = useLocale();
  const { timeZone } = useTenant();
  const nowMs = useNow(STEP_MS);
  const time = props.at && formatMoment(props.at, nowMs, locale, timeZone);
  return (
    <div>
      <dt className="text-ink-6">{props.label}</dt>
      <dd className="tabular-nums">
        {time === null ? t('whatsapp.never') : props.isSince ? t('whatsapp.since', { time }) : time}
      </dd>
    </div>
  );
}
