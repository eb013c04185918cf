import { Menu } from '@novi/ui/menu';
import { CircleUserRound, Keyboard, LogOut, Search, Store } from 'lucide-react';
import { useMe } from '../data/use-me.ts';
import { useT } from '../messages/language-provider.tsx';
import { useFrameDialogs } from './frame-dialogs.tsx';
import { useOtherShops } from './use-other-shops.ts';
import { useSignOut } from './use-sign-out.ts';

/** Who is signed in, and what belongs to no page. */
export function PersonMenu() {
  const t = useT();
  const { user } = useMe();
  const signOut = useSignOut();
  const { show } = useFrameDialogs();
  const otherShops = useOtherShops();
  return (
    <Menu
      heading={user.email}
      trigger={
        <button
          type="button"
          className="flex h-11 w-full items-center justify-center gap-3 rounded-8 text-ink-7 hover:bg-paper-1 hover:text-ink-9 desk:justify-start desk:px-3"
        >
          <CircleUserRound aria-hidden className="size-5 shrink-0" />
          <span className="sr-only truncate desk:not-sr-only">{user.name}</span>
        </button>
      }
      entries={[
        ...otherShops.map((shop) => ({
          key: shop.tenantId,
          label: t('commands.goTo', { place: shop.name }),
          icon: <Store aria-hidden className="size-4" />,
          onSelect: shop.open,
        })),
        {
          key: 'commands',
          label: t('commands.open'),
          icon: <Search aria-hidden className="size-4" />,
          onSelect: () => show('commands'),
        },
        {
          key: 'keys',
          label: t('keys.title'),
          icon: <Keyboard aria-hidden className="size-4" />,
          onSelect: () => show('keys'),
        },
        {
          key: 'out',
          label: t('auth.signOut'),
          icon: <LogOut aria-hidden className="size-4" />,
          onSelect: signOut,
        },
      ]}
    />
  );
}
