import { cx } from '@novi/ui/format/class-names';
import { type ReactNode, useEffect } from 'react';

/** Work fills the screen; what is read or filled in stays as wide as a page of text. */
export const pageWidths = { full: 'w-full', reading: 'w-full max-w-4xl' } as const;

interface PageHeadProps {
  title: string;
  /** What the page is for: shown while it is empty. */
  purpose?: ReactNode;
  /** The page's one main action, last; quieter ones before it. */
  actions?: ReactNode;
  width?: keyof typeof pageWidths;
}

/** The top of every page. Also the name of the browser's tab. */
export function PageHead(props: PageHeadProps) {
  useEffect(() => {
    document.title = `${props.title} · Novi`;
  }, [props.title]);
  return (
    <header
      className={cx(
        'flex min-h-15 shrink-0 flex-wrap items-center gap-2 px-4 py-3 tablet:gap-x-4 tablet:px-6',
        pageWidths[props.width ?? 'full'],
      )}
    >
      <div className="me-auto min-w-0">
        <h1 className="text-20">{props.title}</h1>
        {props.purpose && <p className="text-14 text-ink-6">{props.purpose}</p>}
      </div>
      <div className="contents items-center gap-2 tablet:flex">{props.actions}</div>
    </header>
  );
}
