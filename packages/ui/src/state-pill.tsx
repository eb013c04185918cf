import type { ReactNode } from 'react';
import { cx } from './format/class-names.ts';

export const toneClasses = {
  new: 'bg-new-soft text-new-ink',
  work: 'bg-work-soft text-work-ink',
  ready: 'bg-ready-soft text-ready-ink',
  late: 'bg-late-soft text-late-ink',
  human: 'bg-human-soft text-human-ink',
  neutral: 'bg-paper-2 text-ink-8',
} as const;

export type Tone = keyof typeof toneClasses;

/** A state as icon, word and colour; never colour alone, so both are required. */
export function StatePill(props: { tone: Tone; icon: ReactNode; children: ReactNode; className?: string }) {
  return (
    <span
      className={cx(
        'inline-flex items-center gap-1 whitespace-nowrap rounded-full px-2 py-0.5 font-bold text-12',
        toneClasses[props.tone],
        props.className,
      )}
    >
      {props.icon}
      {props.children}
    </span>
  );
}
