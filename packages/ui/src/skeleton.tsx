import { type ReactNode, useEffect, useState } from 'react';
import { cx } from './format/class-names.ts';

const SHOWN_AFTER_MS = 150;

/** A grey bar in the shape of what comes. Give it its size by class. */
export function Skeleton(props: { className?: string }) {
  return <div aria-hidden className={cx('animate-breathe rounded-8 bg-paper-2', props.className)} />;
}

/** Shows its skeletons only when the answer takes longer than 150 ms: faster than that they would only flicker. */
export function Loading(props: { label: string; children: ReactNode; className?: string }) {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), SHOWN_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status" aria-label={props.label} className={props.className}>
      {isShown && props.children}
    </div>
  );
}
