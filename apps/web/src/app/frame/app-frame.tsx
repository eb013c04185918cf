import { LocaleProvider } from '@novi/ui/locale';
import { Outlet } from '@tanstack/react-router';
import { FrameRing } from '../../features/orders/ring/frame-ring.tsx';
import { useTenant } from '../data/use-me.ts';
import { LiveProvider } from '../live/live-provider.tsx';
import { formatLocale } from '../messages/format-locale.ts';
import { useLanguage } from '../messages/language-provider.tsx';
import { BottomBar } from './bottom-bar.tsx';
import { FrameDialogs } from './frame-dialogs.tsx';
import { LineBar } from './line-bar.tsx';
import { Rail } from './rail.tsx';
import { ShopBadge } from './shop-badge.tsx';
import { StaleBar } from './stale-bar.tsx';

/** What stands around every signed-in page. The page scrolls; the frame does not. */
export function AppFrame() {
  const { t, language } = useLanguage();
  const { locales } = useTenant();
  const locale = formatLocale(language, [...locales, ...navigator.languages]);
  return (
    <LocaleProvider locale={locale}>
      <LiveProvider>
        <FrameDialogs>
          <a
            href="#content"
            className="sr-only rounded-8 bg-brand px-3 py-2 text-on-brand focus:not-sr-only focus:fixed focus:start-3 focus:top-3 focus:z-50"
          >
            {t('nav.skip')}
          </a>
          <div className="flex h-dvh flex-col tablet:flex-row">
            <Rail />
            <div className="flex min-h-0 min-w-0 flex-1 flex-col">
              <header className="border-paper-3 border-b px-4 py-2 desk:hidden">
                <ShopBadge />
              </header>
              <StaleBar />
              <LineBar />
              <FrameRing />
              <main
                id="content"
                tabIndex={-1}
                className="flex min-h-0 flex-1 flex-col overflow-y-auto outline-none"
              >
                <Outlet />
              </main>
            </div>
            <BottomBar />
          </div>
        </FrameDialogs>
      </LiveProvider>
    </LocaleProvider>
  );
}
