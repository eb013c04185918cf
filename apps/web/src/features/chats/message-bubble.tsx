import { Bubble } from '@novi/ui/bubble';
import { useLocale } from '@novi/ui/locale';
import { Bot, Check, CheckCheck, CircleAlert, Clock, Smartphone, UserRound } from 'lucide-react';
import type { ThreadMessage } from '../../app/data/app-router.ts';
import { useTenant } from '../../app/data/use-me.ts';
import { useT } from '../../app/messages/language-provider.tsx';
import { formatClock } from '../../app/view/time.ts';
import { boldParts } from './bold-parts.ts';
import { ackOf, authorWords, kindWord } from './chat-words.ts';
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
      time={<time dateTime={message.at.toISOString()}>{formatClock(message.at, locale, timeZone)}</time>}
      ack={message.direction === 'out' && <AckMark message={message} />}
      footer={message.understanding && <UnderstandingLine understanding={message.understanding} />}
    >
      {message.kind !== 'text' && <span className="text-ink-6 italic">{t(kindWord(message.kind))} </span>}
      {boldParts(message.text).map((part, index) =>
        part.isBold ? <b key={index}>{part.text}</b> : part.text,
      )}
    </Bubble>
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
