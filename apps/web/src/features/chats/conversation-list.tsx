import { Button } from '@novi/ui/button';
import { EmptyState } from '@novi/ui/empty-state';
import { Skeleton } from '@novi/ui/skeleton';
import { useInfiniteQuery } from '@tanstack/react-query';
import { MessageCircleDashed } from 'lucide-react';
import { trpc } from '../../app/data/trpc.ts';
import { useT } from '../../app/messages/language-provider.tsx';
import { QueryView } from '../../app/view/query-view.tsx';
import { ConversationRow } from './conversation-row.tsx';

/** Newest first, as the server orders them; older ones on demand. */
export function ConversationList(props: { openId: string | undefined }) {
  const t = useT();
  const list = useInfiniteQuery(
    trpc.chats.list.infiniteQueryOptions({}, { getNextPageParam: (page) => page.nextCursor ?? undefined }),
  );
  return (
    <QueryView query={list} skeleton={<ListSkeleton />}>
      {(data) => {
        const conversations = data.pages.flatMap((page) => page.conversations);
        if (conversations.length === 0) {
          return (
            <EmptyState
              className="px-4 py-6"
              icon={<MessageCircleDashed aria-hidden className="size-8" />}
              title={t('chats.emptyTitle')}
            >
              {t('chats.empty')}
            </EmptyState>
          );
        }
        return (
          <div className="flex flex-col pb-4">
            <ul>
              {conversations.map((conversation) => (
                <ConversationRow
                  key={conversation.id}
                  conversation={conversation}
                  isOpen={conversation.id === props.openId}
                />
              ))}
            </ul>
            {list.hasNextPage && (
              <Button
                variant="quiet"
                busy={list.isFetchingNextPage}
                onClick={() => void list.fetchNextPage()}
                className="m-2"
              >
                {t('chats.older')}
              </Button>
            )}
          </div>
        );
      }}
    </QueryView>
  );
}

function ListSkeleton() {
  return (
    <div className="flex flex-col gap-4">
      {[1, 2, 3, 4, 5].map((row) => (
        <div key={row} className="flex flex-col gap-2">
          <Skeleton className="h-5 w-32" />
          <Skeleton className="h-4" />
        </div>
      ))}
    </div>
  );
}
