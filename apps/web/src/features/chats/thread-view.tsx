import { Skeleton } from '@novi/ui/skeleton';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { useEffect } from 'react';
import type { Thread } from '../../app/data/app-router.ts';
import { queryClient } from '../../app/data/query-client.ts';
import { trpc, trpcClient } from '../../app/data/trpc.ts';
import { useCan } from '../../app/data/use-me.ts';
import { useT } from '../../app/messages/language-provider.tsx';
import { urls } from '../../app/urls.ts';
import { QueryView } from '../../app/view/query-view.tsx';
import { customerTitle } from './customer-title.ts';
import { DraftPanel } from './draft-panel.tsx';
import { MessageList } from './message-list.tsx';
import { ReplyBox } from './reply-box.tsx';
import { TakeoverBar } from './takeover-bar.tsx';

/** One conversation: who has it, what was said and understood, what to answer; beside it the cart so far. */
export function ThreadView(props: { conversationId: string }) {
  const thread = useQuery(trpc.chats.thread.queryOptions({ conversationId: props.conversationId }));
  return (
    <QueryView query={thread} skeleton={<ThreadSkeleton />}>
      {(data) => <OpenThread thread={data} />}
    </QueryView>
  );
}

function OpenThread(props: { thread: Thread }) {
  const { conversation, messages, draft } = props.thread;
  const t = useT();
  const canReply = useCan('chats.reply');
  useMarkRead(conversation.id, canReply ? conversation.unreadCount : 0);
  return (
    <>
      <section aria-label={t('chats.thread')} className="flex min-h-0 min-w-0 flex-1 flex-col">
        <header className="flex min-h-15 items-center gap-2 border-paper-3 border-b px-4 py-2">
          <Link
            to={urls.chats}
            aria-label={t('chats.back')}
            className="-ms-2 flex size-11 shrink-0 items-center justify-center rounded-8 tablet:hidden"
          >
            <ArrowLeft aria-hidden className="size-5 rtl:rotate-180" />
          </Link>
          <div className="min-w-0">
            <h2 className="truncate text-16" dir="auto">
              {customerTitle(conversation, t(conversation.kind === 'group' ? 'chats.group' : 'order.noName'))}
            </h2>
            {conversation.customerName && conversation.customerPhone && (
              <p className="text-12 text-ink-6 tabular-nums">
                <span dir="ltr">+{conversation.customerPhone.replace(/^\+/, '')}</span>
              </p>
            )}
          </div>
        </header>
        <TakeoverBar conversation={conversation} />
        <MessageList messages={messages} />
        {canReply && <ReplyBox conversationId={conversation.id} />}
      </section>
      {draft && <DraftPanel draft={draft} />}
    </>
  );
}

/** Having the thread open is having read it. Told once for every new count. */
function useMarkRead(conversationId: string, unreadCount: number): void {
  useEffect(() => {
    if (unreadCount === 0) return;
    trpcClient.chats.markRead
      .mutate({ conversationId })
      .then(() => queryClient.invalidateQueries({ queryKey: trpc.chats.list.pathKey() }))
      // Being unread a little longer harms nobody, and the next message tries again.
      .catch(() => undefined);
  }, [conversationId, unreadCount]);
}

function ThreadSkeleton() {
  return (
    <div className="flex flex-col gap-4">
      <Skeleton className="h-8 w-48" />
      <Skeleton className="h-16 w-64" />
      <Skeleton className="h-24 w-80 self-end" />
      <Skeleton className="h-12 w-56" />
    </div>
  );
}
