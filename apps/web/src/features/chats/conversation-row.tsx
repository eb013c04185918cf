import { cx } from '@novi/ui/format/class-names';
import { useLocale } from '@novi/ui/locale';
import { StatePill } from '@novi/ui/state-pill';
import { Link } from '@tanstack/react-router';
import { Ban, Hand, Moon, ShoppingBag, UsersRound } from 'lucide-react';
import { useNow } from '../../app/clock/use-now.ts';
import type { Conversation } from '../../app/data/app-router.ts';
import { useTenant } from '../../app/data/use-me.ts';
import { useT } from '../../app/messages/language-provider.tsx';
import { urls } from '../../app/urls.ts';
import { formatClock, formatDay } from '../../app/view/time.ts';
import { authorWords, effectiveMode, kindWord } from './chat-words.ts';
import { customerTitle } from './customer-title.ts';

const MINUTE_MS = 60_000;

export function ConversationRow(props: { conversation: Conversation; isOpen: boolean }) {
  const { conversation } = props;
  const t = useT();
  const locale = useLocale();
  const nowMs = useNow(MINUTE_MS);
  const { timeZone } = useTenant();
  const mode = effectiveMode(conversation, nowMs);
  const at = conversation.lastMessageAt;
  const isToday = at && formatDay(at, locale, timeZone) === formatDay(new Date(nowMs), locale, timeZone);
  const isUnread = conversation.unreadCount > 0;
  const speaker =
    conversation.lastAuthor && conversation.lastAuthor !== 'customer' ? conversation.lastAuthor : null;
  return (
    <li>
      <Link
        to={urls.chat}
        params={{ conversationId: conversation.id }}
        aria-current={props.isOpen ? 'page' : undefined}
        className={cx(
          'flex flex-col gap-1 border-paper-3 border-b px-4 py-3 hover:bg-paper-1 focus-visible:-outline-offset-2',
          props.isOpen && 'bg-brand-soft hover:bg-brand-soft',
        )}
      >
        <span className="flex items-baseline justify-between gap-2">
          <span className={cx('min-w-0 truncate', isUnread && 'font-bold')} dir="auto">
            {customerTitle(conversation, t(conversation.kind === 'group' ? 'chats.group' : 'order.noName'))}
          </span>
          {at && (
            <time dateTime={at.toISOString()} className="shrink-0 text-12 text-ink-6 tabular-nums">
              {isToday ? formatClock(at, locale, timeZone) : formatDay(at, locale, timeZone)}
            </time>
          )}
        </span>
        <span className="flex items-center justify-between gap-2">
          <span className={cx('min-w-0 truncate text-14', isUnread ? 'text-ink-9' : 'text-ink-6')} dir="auto">
            {speaker ? `${t(authorWords[speaker].word)}: ` : ''}
            {conversation.lastText ||
              (conversation.lastKind && conversation.lastKind !== 'text'
                ? t(kindWord(conversation.lastKind))
                : '')}
          </span>
          {isUnread && (
            <span className="inline-flex h-5 min-w-5 shrink-0 items-center justify-center rounded-full bg-new-soft px-1.5 font-bold text-12 text-new-ink tabular-nums">
              <span aria-hidden>{conversation.unreadCount}</span>
              <span className="sr-only">{t('chats.unread', { count: conversation.unreadCount })}</span>
            </span>
          )}
        </span>
        <Pills conversation={conversation} mode={mode} />
      </Link>
    </li>
  );
}

function Pills(props: { conversation: Conversation; mode: Conversation['mode'] }) {
  const { conversation, mode } = props;
  const t = useT();
  const isGroup = conversation.kind === 'group';
  if (mode === 'bot' && !conversation.openOrder && !isGroup) return null;
  const icon = 'size-3.5';
  return (
    <span className="flex flex-wrap gap-1">
      {isGroup && (
        <StatePill tone="neutral" icon={<UsersRound aria-hidden className={icon} />}>
          {t('chats.group')}
        </StatePill>
      )}
      {mode === 'human' && (
        <StatePill tone="human" icon={<Hand aria-hidden className={icon} />}>
          {t('chats.human')}
        </StatePill>
      )}
      {mode === 'snoozed' && (
        <StatePill tone="neutral" icon={<Moon aria-hidden className={icon} />}>
          {t('chats.snoozed')}
        </StatePill>
      )}
      {mode === 'blocked' && (
        <StatePill tone="late" icon={<Ban aria-hidden className={icon} />}>
          {t('chats.blocked')}
        </StatePill>
      )}
      {conversation.openOrder && (
        <StatePill tone="neutral" icon={<ShoppingBag aria-hidden className={icon} />}>
          <bdi>{conversation.openOrder.label ?? t('chats.cart')}</bdi>
        </StatePill>
      )}
    </span>
  );
}
