import { Skeleton } from '@novi/ui/skeleton';
import { useQuery } from '@tanstack/react-query';
import { trpc } from '../../app/data/trpc.ts';
import { useT } from '../../app/messages/language-provider.tsx';
import { QueryView } from '../../app/view/query-view.tsx';
import { UnderstandingChart } from './understanding-chart.tsx';
import { UnderstandingTable } from './understanding-table.tsx';

/** Whether customers are understood better as words are learned: a month of it. */
export function UnderstandingSection() {
  const t = useT();
  const stats = useQuery(trpc.stats.understanding.queryOptions());
  return (
    <section className="flex flex-col gap-4 border-paper-3 border-t pt-6">
      <div>
        <h2 className="text-16">{t('work.chart')}</h2>
        <p className="text-14 text-ink-6">{t('work.chartSays')}</p>
      </div>
      <QueryView query={stats} skeleton={<Skeleton className="h-40" />}>
        {(days) => (
          <>
            <div className="grid gap-6 tablet:grid-cols-3">
              <UnderstandingChart days={days} measure="edits" />
              <UnderstandingChart days={days} measure="clarifications" />
              <UnderstandingChart days={days} measure="takeovers" />
            </div>
            <details>
              <summary className="min-h-9 cursor-pointer py-2 text-14 underline underline-offset-4 pointer-coarse:min-h-11">
                {t('work.table')}
              </summary>
              <UnderstandingTable days={days} />
            </details>
          </>
        )}
      </QueryView>
    </section>
  );
}
