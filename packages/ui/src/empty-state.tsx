import type { ReactNode } from 'react';
import { cx } from './format/class-names.ts';

/** What will be here, and the one thing to do now. */
export function EmptyState(props: {
  icon: ReactNode;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  className?: string;
}) {
  return (
    <div className={cx('flex max-w-md flex-col items-start gap-3', props.className)}>
      <span className="text-ink-5">{props.icon}</span>
      <h2 className="text-20">{props.title}</h2>
      {props.children && <div className="text-14 text-ink-7">{props.children}</div>}
      {props.action && <div className="pt-1">{props.action}</div>}
    </div>
  );
}
