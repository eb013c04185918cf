import type { ReactNode } from 'react';
import { cx } from './format/class-names.ts';
import { type Tone, toneClasses } from './state-pill.tsx';

/** A bar across the content: something about the whole view that must not be missed. */
export function Banner(props: {
  tone: Tone;
  icon: ReactNode;
  children: ReactNode;
  action?: ReactNode;
  /** True for what the person must hear at once; otherwise it is announced when they pause. */
  urgent?: boolean;
  className?: string;
}) {
  return (
    <div
      role={props.urgent ? 'alert' : 'status'}
      className={cx(
        'flex shrink-0 flex-wrap items-center gap-x-3 gap-y-2 px-4 py-2 text-14',
        toneClasses[props.tone],
        props.className,
      )}
    >
      <span aria-hidden className="shrink-0">
        {props.icon}
      </span>
      <div className="min-w-0 flex-1 basis-44">{props.children}</div>
      {props.action}
    </div>
  );
}
