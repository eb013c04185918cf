import { Button } from '@novi/ui/button';
import { cx } from '@novi/ui/format/class-names';
import { useId, useState } from 'react';
import type { OrderCard as Order } from '../../app/data/app-router.ts';
import { useT } from '../../app/messages/language-provider.tsx';
import { media, useMedia } from '../../app/view/use-media.ts';
import { type ColumnKey, columnKeys } from './board-columns.ts';
import { OrderCard } from './order-card.tsx';
import { columnWords } from './order-words.ts';

/** Done is history: a screenful of it is enough until someone asks for more. */
const DONE_SHOWN = 20;

interface ColumnsProps {
  columns: Record<ColumnKey, Order[]>;
  ringingIds: ReadonlySet<string>;
  openId: string | undefined;
}

/** Side by side where there is room; on a phone one column at a time, chosen above. */
export function BoardColumns(props: ColumnsProps) {
  const isWide = useMedia(media.tablet);
  return isWide ? <ColumnRow {...props} /> : <OneColumn {...props} />;
}

function ColumnRow(props: ColumnsProps) {
  return (
    <div className="board-columns grid min-h-0 flex-1 gap-4 overflow-x-auto px-4 tablet:px-6">
      {columnKeys.map((key) => (
        <Column key={key} columnKey={key} {...props} />
      ))}
    </div>
  );
}

function Column(props: ColumnsProps & { columnKey: ColumnKey }) {
  const { columnKey, columns } = props;
  const t = useT();
  const headingId = useId();
  return (
    <section aria-labelledby={headingId} className="flex min-h-0 min-w-0 flex-col">
      <h2 id={headingId} className="flex items-baseline gap-2 border-paper-3 border-b pb-2 text-14">
        {t(columnWords[columnKey].word)}
        <span className="font-normal text-ink-6 tabular-nums">{columns[columnKey].length}</span>
      </h2>
      <div className="-mx-1.5 min-h-0 flex-1 overflow-y-auto px-1.5 pt-3 pb-6">
        <Cards {...props} />
      </div>
    </section>
  );
}

function OneColumn(props: ColumnsProps) {
  const { columns } = props;
  const t = useT();
  const [shown, setShown] = useState<ColumnKey>('new');
  return (
    <div className="flex flex-1 flex-col">
      <fieldset
        aria-label={t('board.columns')}
        className="sticky top-0 z-10 flex border-paper-3 border-b bg-paper-0 px-2"
      >
        {columnKeys.map((key) => (
          <button
            key={key}
            type="button"
            aria-pressed={shown === key}
            onClick={() => setShown(key)}
            className="-mb-px flex min-h-13 flex-1 flex-col items-center justify-center border-transparent border-b-2 px-0.5 text-12 text-ink-7 aria-pressed:border-brand aria-pressed:font-bold aria-pressed:text-ink-9"
          >
            <span
              className={cx(
                'text-16 tabular-nums',
                key === 'new' && columns.new.length > 0 && 'text-new-ink',
              )}
            >
              {columns[key].length}
            </span>
            {t(columnWords[key].word)}
          </button>
        ))}
      </fieldset>
      <div className="p-3">
        <Cards columnKey={shown} {...props} />
      </div>
    </div>
  );
}

function Cards(props: ColumnsProps & { columnKey: ColumnKey }) {
  const { columnKey, columns, ringingIds, openId } = props;
  const t = useT();
  const [isAllShown, setAllShown] = useState(false);
  const all = columns[columnKey];
  const shown = columnKey === 'done' && !isAllShown ? all.slice(0, DONE_SHOWN) : all;
  if (all.length === 0) return <p className="py-2 text-14 text-ink-6">{t(columnWords[columnKey].empty)}</p>;
  return (
    <div className="flex flex-col gap-3">
      {shown.map((order) => (
        <OrderCard
          key={order.id}
          order={order}
          isNew={columnKey === 'new'}
          isRinging={ringingIds.has(order.id)}
          isOpen={order.id === openId}
        />
      ))}
      {shown.length < all.length && (
        <Button variant="quiet" onClick={() => setAllShown(true)}>
          {t('board.showAll', { count: all.length })}
        </Button>
      )}
    </div>
  );
}
