import { Bubble } from '@novi/ui/bubble';
import { useLocale } from '@novi/ui/locale';
import { Bot, Check, CheckCheck, CircleAlert, Clock, Smartphone, UserRound } from 'lucide-react';
import type { ThreadMessage } from '../../app/data/app-router.ts';
import { useTenant } from '../../app/data/use-me.ts';
import { useT } from '../../app/messages/language-provider.tsx';
import { formatClock } from '../../app/view/time.ts';
import { boldParts } from './bold-parts.ts';
import { ackOf, authorWords, kindWord } from './chat-words.ts';
import { MediaPart } from './media-part.tsx';
import { contactOf, placeOf } from './payload-parts.ts';
import { PlacePart } from './place-part.tsx';
import { ReactionsRow } from './reactions-row.tsx';
import { UnderstandingLine } from './understanding-line.tsx';

const authorIcons = { customer: null, bot: Bot, staff: UserRound, shop_phone: Smartphone } as const;
const ackIcons = {
  waiting: { Icon: Clock, className: 'text-ink-6' },
  sent: { Icon: Check, className: 'text-ink-6' },
  delivered: { Icon: CheckCheck, className: 'text-ink-6' },
  read: { Icon: CheckCheck, className: 'text-work' },
  failed: { Icon: CircleAlert, className: 'text-late' },
} as const;

export function MessageBubble(props: { message: ThreadMessage }) {
  const { message } = props;
  const t = useT();
  const locale = useLocale();
  const { timeZone } = useTenant();
  const { word, side } = authorWords[message.author];
  const Icon = authorIcons[message.author];
  return (
    <Bubble
      side={side}
      author={
        <>
          {Icon && <Icon aria-hidden className="size-3.5" />}
          {message.authorName ?? t(word)}
        </>
      }
      time={
        <>
          {message.editedAt && !message.deletedAt && <span>{t('chats.edited')} ·</span>}
          <time dateTime={message.at.toISOString()}>{formatClock(message.at, locale, timeZone)}</time>
        </>
      }
      ack={message.direction === 'out' && <AckMark message={message} />}
      footer={
        <>
          <ReactionsRow reactions={message.reactions} />
          {message.understanding && <UnderstandingLine understanding={message.understanding} />}
        </>
      }
    >
      {message.deletedAt ? (
        <span className="text-ink-6 italic">{t('chats.deleted')}</span>
      ) : (
        <Content message={message} />
      )}
    </Bubble>
  );
}

function Content(props: { message: ThreadMessage }) {
  const { kind, media, payload, text } = props.message;
  const t = useT();
  const saysItself = kind === 'text' || media || placeOf(payload) || contactOf(payload);
  return (
    <>
      {media && <MediaPart kind={kind} media={media} />}
      <PlacePart payload={payload} />
      {!saysItself && <span className="text-ink-6 italic">{t(kindWord(kind))} </span>}
      {boldParts(text).map((part, index) => (part.isBold ? <b key={index}>{part.text}</b> : part.text))}
    </>
  );
}

function AckMark(props: { message: ThreadMessage }) {
  const t = useT();
  const { word, mark } = ackOf(props.message);
  const { Icon, className } = ackIcons[mark];
  return (
    <span title={t(word)}>
      <Icon aria-hidden className={`size-3.5 ${className}`} />
      <span className="sr-only">{t(word)}</span>
    </span>
  );
}
