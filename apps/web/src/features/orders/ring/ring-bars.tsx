import { Banner } from '@novi/ui/banner';
import { Button } from '@novi/ui/button';
import { BellRing, VolumeX } from 'lucide-react';
import { useT } from '../../../app/messages/language-provider.tsx';
import type { Ring } from './use-ring.ts';

/** Red while the browser forbids the ring; saffron while it rings. */
export function RingBars(props: { ring: Ring }) {
  const { ring } = props;
  const t = useT();
  return (
    <>
      {ring.isBlocked && (
        <Banner
          urgent
          tone="late"
          icon={<VolumeX className="size-4" />}
          action={
            <Button size="small" variant="danger" onClick={() => void ring.test()}>
              {t('ring.turnOn')}
            </Button>
          }
        >
          <b>{t('ring.blockedTitle')}</b> {t('ring.blocked')}
        </Banner>
      )}
      {ring.ringing.length > 0 && (
        <Banner
          urgent
          tone="new"
          icon={<BellRing className="size-4" />}
          action={
            <Button size="small" onClick={ring.acknowledgeAll}>
              {t('ring.seen')}
            </Button>
          }
        >
          <b>{t('ring.waiting', { count: ring.ringing.length })}</b>
        </Banner>
      )}
    </>
  );
}
