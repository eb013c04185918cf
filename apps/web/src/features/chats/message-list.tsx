import { useLocale } from '@novi/ui/locale';
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { ThreadMessage } from '../../app/data/app-router.ts';
import { useTenant } from '../../app/data/use-me.ts';
import { useT } from '../../app/messages/language-provider.tsx';
import { formatDay } from '../../app/view/time.ts';
import { MessageBubble } from './message-bubble.tsx';

/** Reading further up is not disturbed by a message that comes; one's own, and what comes at the end, is shown. */
const NEAR_END_PX = 120;

export function MessageList(props: { messages: readonly ThreadMessage[] }) {
  const { messages } = props;
  const t = useT();
  const locale = useLocale();
  const { timeZone } = useTenant();
  const box = useRef<HTMLDivElement>(null);
  const wasNearEnd = useRef(true);
  const last = messages.at(-1);
  const lastId = last?.id;
  const isOwn = last?.author === 'staff';

  useLayoutEffect(() => {
    if (lastId && (isOwn || wasNearEnd.current) && box.current) {
      box.current.scrollTop = box.current.scrollHeight;
    }
  }, [lastId, isOwn]);

  // A bar that appears above, or a keyboard below, makes the box smaller: the end stays in sight.
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      if (wasNearEnd.current) element.scrollTop = element.scrollHeight;
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  return (
    <div
      ref={box}
      role="log"
      aria-label={t('chats.messages')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
      onScroll={({ currentTarget: at }) => {
        wasNearEnd.current = at.scrollHeight - at.scrollTop - at.clientHeight < NEAR_END_PX;
      }}
      className="min-h-0 flex-1 overflow-y-auto px-4 py-4 focus-visible:-outline-offset-2"
    >
      <div className="mx-auto flex max-w-3xl flex-col gap-3">
        {messages.map((message, index) => {
          const day = formatDay(message.at, locale, timeZone);
          const before = messages[index - 1];
          const isNewDay = !before || formatDay(before.at, locale, timeZone) !== day;
          return (
            <div key={message.id} className="flex flex-col gap-3">
              {isNewDay && <DayLine day={day} />}
              <MessageBubble message={message} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

function DayLine(props: { day: string }) {
  return (
    <div className="flex items-center gap-3 py-2 text-12 text-ink-6">
      <span className="h-px flex-1 bg-paper-3" />
      {props.day}
      <span className="h-px flex-1 bg-paper-3" />
    </div>
  );
}
