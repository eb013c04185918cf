import { Button } from '@novi/ui/button';
import { EmptyState } from '@novi/ui/empty-state';
import { ErrorState } from '@novi/ui/error-state';
import { Link } from '@tanstack/react-router';
import { MapPinOff } from 'lucide-react';
import { problemOf } from '../data/problem.ts';
import { useT } from '../messages/language-provider.tsx';
import { urls } from '../urls.ts';

/** What a page shows when it could not be shown at all. The rest of the product goes on. */
export function CrashView(props: { error: unknown }) {
  const t = useT();
  const isOffline = problemOf(props.error).kind === 'offline';
  return (
    <div className="p-6 tablet:p-12">
      <ErrorState
        title={t(isOffline ? 'state.offlineTitle' : 'state.errorTitle')}
        action={<Button onClick={() => window.location.reload()}>{t('state.reload')}</Button>}
      >
        {t('state.ordersSafe')}
      </ErrorState>
    </div>
  );
}

export function NotFoundView() {
  const t = useT();
  return (
    <EmptyState
      className="p-6 tablet:p-12"
      icon={<MapPinOff aria-hidden className="size-8" />}
      title={t('state.notFoundTitle')}
      action={
        <Link to={urls.board} className="text-brand-ink underline underline-offset-4">
          {t('state.toBoard')}
        </Link>
      }
    >
      {t('state.notFound')}
    </EmptyState>
  );
}
