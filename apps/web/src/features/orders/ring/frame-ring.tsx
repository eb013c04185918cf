import { Banner } from '@novi/ui/banner';
import { Button } from '@novi/ui/button';
import { useQuery } from '@tanstack/react-query';
import { BellRing, VolumeX } from 'lucide-react';
import type { OrderCard } from '../../../app/data/app-router.ts';
import { trpc } from '../../../app/data/trpc.ts';
import { useCan } from '../../../app/data/use-me.ts';
import { useT } from '../../../app/messages/language-provider.tsx';
import { acknowledge } from './acknowledged.ts';
import { testRing } from './ring-sound.ts';
import { useRingSound } from './use-ring-sound.ts';
import { useRinging } from './use-ringing.ts';

const none: readonly OrderCard[] = [];

/** The ring of the shop, on every page, for those who can answer it. */
export function FrameRing() {
  return useCan('orders.accept') ? <Ring /> : null;
}

/** Red while the browser forbids the ring; saffron while it rings. */
function Ring() {
  const t = useT();
  const board = useQuery(trpc.board.list.queryOptions());
  const ringing = useRinging(board.data?.orders ?? none);
  const isBlocked = useRingSound(ringing);
  return (
    <>
      {isBlocked && (
        <Banner
          urgent
          tone="late"
          icon={<VolumeX className="size-4" />}
          action={
            <Button size="small" variant="danger" onClick={() => void testRing()}>
              {t('ring.turnOn')}
            </Button>
          }
        >
          <b>{t('ring.blockedTitle')}</b> {t('ring.blocked')}
        </Banner>
      )}
      {ringing.length > 0 && (
        <Banner
          urgent
          tone="new"
          icon={<BellRing className="size-4" />}
          action={
            <Button size="small" onClick={() => acknowledge(ringing.map((order) => order.id))}>
              {t('ring.seen')}
            </Button>
          }
        >
          <b>{t('ring.waiting', { count: ringing.length })}</b>
        </Banner>
      )}
    </>
  );
}
