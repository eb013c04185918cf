import type { ReactNode } from 'react';
import { cx } from './format/class-names.ts';

const bubbleSides = {
  customer: { row: 'items-start', face: 'rounded-ss-none border border-paper-3 bg-raised' },
  bot: { row: 'items-end', face: 'rounded-se-none bg-brand-soft' },
  staff: { row: 'items-end', face: 'rounded-se-none bg-human-soft' },
  phone: { row: 'items-end', face: 'rounded-se-none bg-work-soft' },
} as const;

export type BubbleSide = keyof typeof bubbleSides;

interface BubbleProps {
  side: BubbleSide;
  /** Who spoke, with an icon: shown above the bubble. */
  author: ReactNode;
  time: ReactNode;
  ack?: ReactNode;
  children: ReactNode;
  /** Under the bubble: what was understood. */
  footer?: ReactNode;
}

/** One message of a conversation, as the customer knows it from their own phone. */
export function Bubble(props: BubbleProps) {
  const side = bubbleSides[props.side];
  return (
    <div className={cx('flex flex-col gap-1', side.row)}>
      <span className="flex items-center gap-1 px-1 text-12 text-ink-6">{props.author}</span>
      <div className={cx('max-w-[min(85%,32rem)] rounded-8 px-3 py-2 text-14', side.face)}>
        <div className="whitespace-pre-wrap break-words" dir="auto">
          {props.children}
        </div>
        <div className="flex items-center justify-end gap-1 text-12 text-ink-6 tabular-nums">
          {props.time}
          {props.ack}
        </div>
      </div>
      {props.footer}
    </div>
  );
}
