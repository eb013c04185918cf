import { Sheet } from '@novi/ui/sheet';
import { Link } from '@tanstack/react-router';
import { Ellipsis, LogOut, Store } from 'lucide-react';
import { useState } from 'react';
import { useMe } from '../data/use-me.ts';
import { useT } from '../messages/language-provider.tsx';
import { useCounts } from './counts.ts';
import { destinations } from './destinations.ts';
import { CountDot } from './rail.tsx';
import { useOtherShops } from './use-other-shops.ts';
import { useSignOut } from './use-sign-out.ts';

const ON_THE_BAR = 4;
const cell =
  'relative flex h-15 flex-1 flex-col items-center justify-center gap-0.5 text-12 text-ink-7 focus-visible:-outline-offset-2';

/** The phone's way around: four places and More. */
export function BottomBar() {
  const t = useT();
  const { permissions } = useMe();
  const counts = useCounts();
  const [isMoreOpen, setMoreOpen] = useState(false);
  const allowed = destinations.filter((place) => permissions.includes(place.permission));
  return (
    <nav
      aria-label={t('nav.label')}
      className="flex shrink-0 border-paper-3 border-t bg-raised pb-[env(safe-area-inset-bottom)] tablet:hidden"
    >
      {allowed.slice(0, ON_THE_BAR).map((place) => (
        <Link
          key={place.to}
          to={place.to}
          className={cell}
          activeProps={{ className: 'font-bold text-brand-ink' }}
        >
          <place.Icon aria-hidden className="size-5" />
          {t(place.word)}
          <CountDot count={counts[place.to] ?? 0} className="absolute start-1/2 top-1 ms-1" />
        </Link>
      ))}
      <button type="button" className={cell} aria-haspopup="dialog" onClick={() => setMoreOpen(true)}>
        <Ellipsis aria-hidden className="size-5" />
        {t('nav.more')}
      </button>
      <MoreSheet open={isMoreOpen} onOpenChange={setMoreOpen} places={allowed.slice(ON_THE_BAR)} />
    </nav>
  );
}

function MoreSheet(props: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  places: typeof destinations;
}) {
  const t = useT();
  const { user } = useMe();
  const otherShops = useOtherShops();
  const signOut = useSignOut();
  const row = 'flex h-13 w-full items-center gap-3 border-paper-3 border-b text-16';
  return (
    <Sheet
      open={props.open}
      onOpenChange={props.onOpenChange}
      title={user.name}
      closeLabel={t('action.close')}
    >
      {props.places.map((place) => (
        <Link key={place.to} to={place.to} className={row} onClick={() => props.onOpenChange(false)}>
          <place.Icon aria-hidden className="size-5 text-ink-6" />
          {t(place.word)}
        </Link>
      ))}
      {otherShops.map((shop) => (
        <button key={shop.tenantId} type="button" className={row} onClick={shop.open}>
          <Store aria-hidden className="size-5 text-ink-6" />
          {t('commands.goTo', { place: shop.name })}
        </button>
      ))}
      <button type="button" className={row} onClick={signOut}>
        <LogOut aria-hidden className="size-5 text-ink-6" />
        {t('auth.signOut')}
      </button>
    </Sheet>
  );
}
