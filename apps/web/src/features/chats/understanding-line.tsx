import { StatePill } from '@novi/ui/state-pill';
import { ChevronRight, CircleCheck, CircleHelp, ScanText, TriangleAlert } from 'lucide-react';
import type { ThreadMessage } from '../../app/data/app-router.ts';
import { useT } from '../../app/messages/language-provider.tsx';
import { TeachAction } from '../../app/teach/teach-action.tsx';
import { confidenceLook } from './chat-words.ts';

type Understanding = NonNullable<ThreadMessage['understanding']>;

/** What Novi understood, in one line; opens to the words behind each part and how sure it was. */
export function UnderstandingLine(props: { understanding: Understanding }) {
  const { summary, lines, unresolved } = props.understanding;
  const t = useT();
  if (!summary && lines.length === 0 && unresolved.length === 0) return null;
  return (
    <details className="group max-w-full text-14 tablet:max-w-lg">
      <summary className="flex min-h-7 list-none items-center gap-1.5 rounded-8 px-1 text-ink-7 hover:text-ink-9 pointer-coarse:min-h-11">
        <ChevronRight
          aria-hidden
          className="size-3.5 shrink-0 transition-transform group-open:rotate-90 rtl:rotate-180"
        />
        <ScanText aria-hidden className="size-3.5 shrink-0" />
        <span className="sr-only">{t('chats.understood')}</span>
        <span className="truncate">
          <bdi>{summary || t('chats.understoodNothing')}</bdi>
        </span>
        {unresolved.length > 0 && (
          <TriangleAlert
            role="img"
            aria-label={t('chats.hasUnresolved')}
            className="size-3.5 shrink-0 text-late"
          />
        )}
      </summary>
      <ul className="flex flex-col gap-2 ps-7 pt-1 pb-2">
        {lines.map((line) => {
          const look = confidenceLook(line.confidence);
          const Icon = look.tone === 'ready' ? CircleCheck : look.tone === 'new' ? CircleHelp : TriangleAlert;
          return (
            <li
              key={`${line.text}-${line.words.join()}`}
              className="flex flex-wrap items-center gap-x-2 gap-y-1"
            >
              <b>
                <bdi>{line.text}</bdi>
              </b>
              <StatePill tone={look.tone} icon={<Icon aria-hidden className="size-3.5" />}>
                {t(look.word)}
              </StatePill>
              {line.words.length > 0 && (
                <span className="basis-full text-ink-6">
                  {line.words.map((words) => t('order.quoted', { text: words })).join(' ')}
                </span>
              )}
            </li>
          );
        })}
        {unresolved.map((words) => (
          <li key={words} className="flex flex-wrap items-center gap-x-2 text-late-ink">
            {t('chats.unresolved', { words })}
            <TeachAction words={words} />
          </li>
        ))}
      </ul>
    </details>
  );
}
