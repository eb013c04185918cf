import { renderToStaticMarkup } from 'react-dom/server';
import type { TrackingData } from './tracking-data.ts';
import { TrackingPage } from './tracking-page.tsx';
import { firstLanguage } from './tracking-words.ts';
import { UnknownPage } from './unknown-page.tsx';

/**
 * The whole tracking page as HTML. Needs no JavaScript and asks nobody but this server: one style sheet, its fonts,
 * and one small script that refreshes what is shown. `null` is a link that is unknown or too old: the same words for
 * both, in the browser's language (`acceptLanguage` is that header) since no order says another.
 */
export function renderTracking(data: TrackingData | null, options: { acceptLanguage: string }): string {
  const page = data ? (
    <TrackingPage data={data} />
  ) : (
    <UnknownPage locale={firstLanguage(options.acceptLanguage)} />
  );
  return `<!doctype html>${renderToStaticMarkup(page)}`;
}
