import type { ThreadMessage } from '../../app/data/app-router.ts';
import { useT } from '../../app/messages/language-provider.tsx';

/** Who reacted how to a message. */
export function ReactionsRow(props: { reactions: ThreadMessage['reactions'] }) {
  const t = useT();
  if (props.reactions.length === 0) return null;
  return (
    <ul aria-label={t('chats.reactions')} className="flex flex-wrap gap-1 px-1">
      {props.reactions.map(({ emoji, by }, index) => {
        const name = by ? (by.name ?? t('author.customer')) : t('author.shopPhone');
        return (
          <li
            key={index}
            title={name}
            className="inline-flex h-6 items-center rounded-full border border-paper-3 bg-raised px-2 text-14"
          >
            {emoji}
            <span className="sr-only">{name}</span>
          </li>
        );
      })}
    </ul>
  );
}
