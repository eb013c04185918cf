import { Loading, Skeleton } from '@novi/ui/skeleton';
import { useT } from '../messages/language-provider.tsx';

/** While a page's code or the session is on its way. The router waits before it shows this, as Loading does. */
export function PendingView() {
  const t = useT();
  return (
    <Loading label={t('state.loading')} className="p-4 tablet:p-6">
      <div className="flex flex-col gap-4">
        <Skeleton className="h-8 w-48" />
        <Skeleton className="h-40 max-w-3xl" />
      </div>
    </Loading>
  );
}
