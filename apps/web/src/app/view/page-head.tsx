import { type ReactNode, useEffect } from 'react';

interface PageHeadProps {
  title: string;
  /** What the page is for: shown while it is empty. */
  purpose?: ReactNode;
  /** The page's one main action, last; quieter ones before it. */
  actions?: ReactNode;
}

/** The top of every page. Also the name of the browser's tab. */
export function PageHead(props: PageHeadProps) {
  useEffect(() => {
    document.title = `${props.title} · Novi`;
  }, [props.title]);
  return (
    <header className="flex min-h-15 flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-3 tablet:px-6">
      <div className="min-w-0">
        <h1 className="text-20">{props.title}</h1>
        {props.purpose && <p className="text-14 text-ink-6">{props.purpose}</p>}
      </div>
      <div className="flex flex-wrap items-center gap-2">{props.actions}</div>
    </header>
  );
}
