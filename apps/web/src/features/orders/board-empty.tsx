import { EmptyState } from '@novi/ui/empty-state';
import { Skeleton } from '@novi/ui/skeleton';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ConciergeBell, ExternalLink } from 'lucide-react';
import { trpc } from '../../app/data/trpc.ts';
import { useMe } from '../../app/data/use-me.ts';
import { useT } from '../../app/messages/language-provider.tsx';
import { urls } from '../../app/urls.ts';
import { columnKeys } from './board-columns.ts';

const asButton =
  'inline-flex h-11 items-center gap-2 rounded-8 bg-brand px-4 font-bold text-on-brand hover:bg-brand-hover';

/** What will be here, and the next step towards it: link a phone, or send oneself an order. */
export function BoardEmpty() {
  const t = useT();
  const { phonesPage } = useMe().urls;
  const session = useQuery(trpc.session.get.queryOptions());
  const isLinked = session.data?.state === 'ready';
  return (
    <EmptyState
      className="px-4 py-8 tablet:px-6"
      icon={<ConciergeBell aria-hidden className="size-10" />}
      title={t('board.emptyTitle')}
      action={
        !isLinked ? (
          <Link to={urls.whatsapp} className={asButton}>
            {t('whatsapp.link')}
          </Link>
        ) : phonesPage && session.data?.isSandbox ? (
          <a href={phonesPage} target="_blank" rel="noreferrer" className={asButton}>
            {t('board.sendTest')}
            <ExternalLink aria-hidden className="size-4" />
          </a>
        ) : null
      }
    >
      {t(isLinked ? 'board.emptyLinked' : 'board.emptyUnlinked')}
    </EmptyState>
  );
}

export function BoardSkeleton() {
  return (
    <div className="board-columns grid gap-4 overflow-hidden">
      {columnKeys.map((key) => (
        <div key={key} className="flex flex-col gap-3">
          <Skeleton className="h-6 w-24" />
          <Skeleton className="h-40" />
          <Skeleton className="h-32" />
        </div>
      ))}
    </div>
  );
}
