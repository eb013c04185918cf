import { Button } from '@novi/ui/button';
import { cx } from '@novi/ui/format/class-names';
import { IconButton } from '@novi/ui/icon-button';
import { TextInput } from '@novi/ui/text-input';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Plus, Volume2 } from 'lucide-react';
import { type RefObject, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { OrderCard } from '../../app/data/app-router.ts';
import { trpc } from '../../app/data/trpc.ts';
import { useCan } from '../../app/data/use-me.ts';
import { useT } from '../../app/messages/language-provider.tsx';
import { urls } from '../../app/urls.ts';
import { PageHead } from '../../app/view/page-head.tsx';
import { QueryView } from '../../app/view/query-view.tsx';
import { groupIntoColumns, searchOrders } from './board-columns.ts';
import { BoardColumns } from './board-columns-view.tsx';
import { BoardDialogs, useBoardCommands } from './board-dialogs.tsx';
import { BoardEmpty, BoardSkeleton } from './board-empty.tsx';
import type { BoardAction } from './board-keys.ts';
import { canReject, nextStep } from './next-step.ts';
import { OrderPanel } from './panel/order-panel.tsx';
import { acknowledge } from './ring/acknowledged.ts';
import { testRing } from './ring/ring-sound.ts';
import { useRinging } from './ring/use-ringing.ts';
import { useBoardKeys } from './use-board-keys.ts';

/** On a phone a search box costs a row: only where scrolling would take longer. */
const WORTH_SEARCHING = 10;

const none: readonly OrderCard[] = [];

/** The board: what came in, what is being made, what is on its way. Fed by live events; nothing here polls. */
export function BoardPage() {
  return (
    <BoardDialogs>
      <Board />
    </BoardDialogs>
  );
}

function Board() {
  const t = useT();
  const commands = useBoardCommands();
  const canCreate = useCan('orders.create');
  const board = useQuery(trpc.board.list.queryOptions());
  const orders = board.data?.orders ?? none;
  const ringing = useRinging(orders);
  const { order: openId } = useSearch({ strict: false });
  const [query, setQuery] = useState('');
  const search = useRef<HTMLInputElement>(null);
  const shownQuery = useDeferredValue(query);
  const columns = useMemo(() => groupIntoColumns(searchOrders(orders, shownQuery)), [orders, shownQuery]);
  const ringingIds = useMemo(() => new Set(ringing.map((order) => order.id)), [ringing]);
  useBoardActions(orders, search);

  useEffect(() => {
    if (openId) acknowledge([openId]);
  }, [openId]);

  return (
    <div className="flex min-h-0 flex-1">
      <div className="flex min-h-0 min-w-0 flex-1 flex-col">
        <PageHead
          title={t('nav.board')}
          purpose={orders.length === 0 ? t('board.purpose') : undefined}
          actions={
            <>
              {orders.length > 0 && (
                <TextInput
                  ref={search}
                  type="search"
                  aria-label={t('board.search')}
                  aria-keyshortcuts="/"
                  placeholder={t('board.search')}
                  value={query}
                  onChange={(event) => setQuery(event.target.value)}
                  className={cx(
                    'order-last w-full tablet:order-none tablet:w-44',
                    orders.length < WORTH_SEARCHING && 'max-tablet:hidden',
                  )}
                />
              )}
              <IconButton
                label={t('ring.test')}
                variant="secondary"
                icon={<Volume2 aria-hidden className="size-4" />}
                onClick={() => void testRing()}
              />
              {canCreate && (
                <Button icon={<Plus aria-hidden className="size-4" />} onClick={commands.enter}>
                  {t('entry.open')}
                </Button>
              )}
            </>
          }
        />
        <QueryView query={board} skeleton={<BoardSkeleton />}>
          {() =>
            orders.length === 0 ? (
              <BoardEmpty />
            ) : (
              <BoardColumns columns={columns} ringingIds={ringingIds} openId={openId} />
            )
          }
        </QueryView>
      </div>
      {openId && <OrderPanel key={openId} orderId={openId} />}
    </div>
  );
}

/** Ties the keys to what they do with the order that has the focus. */
function useBoardActions(orders: readonly OrderCard[], search: RefObject<HTMLInputElement | null>): void {
  const navigate = useNavigate();
  const commands = useBoardCommands();
  const can = {
    accept: useCan('orders.accept'),
    reject: useCan('orders.reject'),
    advance: useCan('orders.advance'),
  };
  useBoardKeys((action: BoardAction, orderId) => {
    if (action === 'search') return search.current?.focus();
    const order = orders.find((each) => each.id === orderId);
    if (!order) return;
    const step = nextStep(order);
    if (action === 'open') void navigate({ to: urls.board, search: { order: order.id } });
    if (action === 'talk' && order.conversationId) {
      void navigate({ to: urls.chat, params: { conversationId: order.conversationId } });
    }
    if (action === 'accept' && step === 'accept' && can.accept) commands.accept(order);
    if (action === 'reject' && canReject(order) && can.reject) commands.reject(order);
    if (action === 'prepare' && step === 'preparing' && can.advance) commands.take(order, 'preparing');
    if (action === 'done' && step && step !== 'accept' && can.advance) {
      commands.take(order, step === 'preparing' ? 'ready' : step);
    }
  });
}
