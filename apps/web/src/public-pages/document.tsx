import type { ReactNode } from 'react';

/** Its two files have fixed names, since the server reads no manifest; they are asked for anew each time. */
export function Document(props: {
  language: string;
  direction: 'ltr' | 'rtl';
  title: string;
  isLive: boolean;
  children: ReactNode;
}) {
  return (
    <html lang={props.language} dir={props.direction}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="referrer" content="no-referrer" />
        <title>{props.title}</title>
        <link rel="icon" type="image/svg+xml" href="/icon.svg" />
        <link rel="stylesheet" href="/tracking.css" />
        {props.isLive && <script type="module" src="/tracking.js" />}
      </head>
      <body>{props.children}</body>
    </html>
  );
}
