import { EmptyState } from '@novi/ui/empty-state';
import { cx } from '@novi/ui/format/class-names';
import { useParams } from '@tanstack/react-router';
import { MessagesSquare } from 'lucide-react';
import { useCan } from '../../app/data/use-me.ts';
import { useT } from '../../app/messages/language-provider.tsx';
import { PageHead } from '../../app/view/page-head.tsx';
import { NoPermission } from '../../app/view/query-view.tsx';
import { media, useMedia } from '../../app/view/use-media.ts';
import { ConversationList } from './conversation-list.tsx';
import { ThreadView } from './thread-view.tsx';

/** The list and the thread side by side; on a phone one of the two. */
export function ChatsPage() {
  const t = useT();
  const { conversationId } = useParams({ strict: false });
  const isWide = useMedia(media.tablet);
  if (!useCan('chats.read')) return <NoPermission />;
  const showsList = isWide || !conversationId;
  return (
    <div className="flex min-h-0 flex-1">
      {showsList && (
        <div
          className={cx(
            'flex min-h-0 w-full shrink-0 flex-col overflow-y-auto',
            'border-paper-3 tablet:w-72 tablet:border-e desk:w-80',
          )}
        >
          <PageHead title={t('nav.chats')} />
          <ConversationList openId={conversationId} />
        </div>
      )}
      {conversationId ? (
        <ThreadView key={conversationId} conversationId={conversationId} />
      ) : (
        isWide && (
          <EmptyState
            className="p-6"
            icon={<MessagesSquare aria-hidden className="size-8" />}
            title={t('chats.noneOpenTitle')}
          >
            {t('chats.noneOpen')}
          </EmptyState>
        )
      )}
    </div>
  );
}
