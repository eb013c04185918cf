import { Button } from '@novi/ui/button';
import { EmptyState } from '@novi/ui/empty-state';
import { ErrorState } from '@novi/ui/error-state';
import { Loading } from '@novi/ui/skeleton';
import { LockKeyhole, RotateCw } from 'lucide-react';
import type { ReactNode } from 'react';
import { problemOf } from '../data/problem.ts';
import { useT } from '../messages/language-provider.tsx';

interface AnyQuery<T> {
  data: T | undefined;
  error: unknown;
  isFetching: boolean;
  refetch: () => Promise<unknown>;
}

/** The states every view has, once: what comes (after 150 ms), what went wrong, who may. Old data beats an error. */
export function QueryView<T>(props: {
  query: AnyQuery<T>;
  skeleton: ReactNode;
  children: (data: T) => ReactNode;
}) {
  const { query } = props;
  const t = useT();
  if (query.data !== undefined) return props.children(query.data);
  if (!query.error) {
    return (
      <Loading label={t('state.loading')} className="p-4 tablet:px-6">
        {props.skeleton}
      </Loading>
    );
  }
  const problem = problemOf(query.error);
  if (problem.kind === 'forbidden') return <NoPermission />;
  return (
    <div className="p-4 tablet:p-6">
      <ErrorState
        title={t(problem.kind === 'offline' ? 'state.offlineTitle' : 'state.errorTitle')}
        action={
          <Button
            busy={query.isFetching}
            icon={<RotateCw aria-hidden className="size-4" />}
            onClick={() => void query.refetch()}
          >
            {t('state.tryAgain')}
          </Button>
        }
      >
        {problem.message || t('state.ordersSafe')}
      </ErrorState>
    </div>
  );
}

export function NoPermission() {
  const t = useT();
  return (
    <EmptyState
      className="p-4 tablet:p-6"
      icon={<LockKeyhole aria-hidden className="size-8" />}
      title={t('state.noPermissionTitle')}
    >
      {t('state.noPermission')}
    </EmptyState>
  );
}
