import { CloudAlert } from 'lucide-react';
import type { ReactNode } from 'react';

/** What happened, what is safe, and what to do; never a code alone. */
export function ErrorState(props: { title: string; children: ReactNode; action?: ReactNode }) {
  return (
    <div role="alert" className="flex max-w-md flex-col items-start gap-3">
      <CloudAlert aria-hidden className="size-8 text-late" />
      <h2 className="text-20">{props.title}</h2>
      <div className="text-14 text-ink-7">{props.children}</div>
      {props.action && <div className="pt-1">{props.action}</div>}
    </div>
  );
}
