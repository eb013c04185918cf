import { IconButton } from '@novi/ui/icon-button';
import { Sheet } from '@novi/ui/sheet';
import { Skeleton } from '@novi/ui/skeleton';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { trpc } from '../../../app/data/trpc.ts';
import { useT } from '../../../app/messages/language-provider.tsx';
import { urls } from '../../../app/urls.ts';
import { QueryView } from '../../../app/view/query-view.tsx';
import { media, useMedia } from '../../../app/view/use-media.ts';
import { PanelBody } from './panel-body.tsx';

/** One order in full: beside the board on a desk, a sheet elsewhere. Its address is the board's with ?order=. */
export function OrderPanel(props: { orderId: string }) {
  const t = useT();
  const navigate = useNavigate();
  const isDesk = useMedia(media.desk);
  const order = useQuery(trpc.orders.get.queryOptions({ id: props.orderId }));
  const close = () => void navigate({ to: urls.board, search: {} });
  const title = order.data?.label || t('order.one');
  const body = (
    <QueryView query={order} skeleton={<PanelSkeleton />}>
      {(data) => <PanelBody order={data} />}
    </QueryView>
  );
  if (!isDesk) {
    return (
      <Sheet
        open
        onOpenChange={(open) => !open && close()}
        title={<bdi>{title}</bdi>}
        closeLabel={t('action.close')}
      >
        {body}
      </Sheet>
    );
  }
  return (
    <aside
      aria-label={t('order.panelLabel', { label: title })}
      className="flex w-90 shrink-0 flex-col border-paper-3 border-s bg-raised"
    >
      <div className="flex items-center justify-between gap-2 px-4 pt-3 pb-2">
        <h2 className="text-20 tabular-nums">
          <bdi>{title}</bdi>
        </h2>
        <IconButton label={t('action.close')} icon={<X aria-hidden className="size-4" />} onClick={close} />
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto px-4 pb-6">{body}</div>
    </aside>
  );
}

function PanelSkeleton() {
  return (
    <div className="flex flex-col gap-4">
      <Skeleton className="h-5 w-32" />
      <Skeleton className="h-24" />
      <Skeleton className="h-40" />
    </div>
  );
}
