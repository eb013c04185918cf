import { cx } from '@novi/ui/format/class-names';
import { Tooltip } from '@novi/ui/tooltip';
import { Link } from '@tanstack/react-router';
import { useMe } from '../data/use-me.ts';
import { useT } from '../messages/language-provider.tsx';
import { useCounts } from './counts.ts';
import { type Destination, destinations } from './destinations.ts';
import { PersonMenu } from './person-menu.tsx';
import { ShopBadge } from './shop-badge.tsx';

/** Desk: 220 px with words. Tablet: icons with tooltips, the shop's badge moves above the content. */
export function Rail() {
  const t = useT();
  const { permissions } = useMe();
  const counts = useCounts();
  return (
    <header className="hidden shrink-0 flex-col border-paper-3 border-e bg-paper-0 tablet:flex tablet:w-16 desk:w-55">
      <div className="hidden px-4 pt-4 pb-6 desk:block">
        <ShopBadge />
      </div>
      <nav aria-label={t('nav.label')} className="flex flex-1 flex-col gap-1 px-2 pt-3 desk:pt-0">
        {destinations
          .filter((place) => permissions.includes(place.permission))
          .map((place) => (
            <RailLink key={place.to} place={place} count={counts[place.to] ?? 0} />
          ))}
      </nav>
      <div className="p-2">
        <PersonMenu />
      </div>
    </header>
  );
}

function RailLink(props: { place: Destination; count: number }) {
  const { place, count } = props;
  const t = useT();
  const word = t(place.word);
  return (
    <Tooltip text={word} side="inline-end">
      <Link
        to={place.to}
        className="relative flex h-11 items-center justify-center gap-3 rounded-8 text-ink-7 transition-colors hover:bg-paper-1 hover:text-ink-9 desk:h-10 desk:justify-start desk:px-3"
        activeProps={{
          className: 'bg-brand-soft font-bold text-brand-ink hover:bg-brand-soft hover:text-brand-ink',
        }}
      >
        <place.Icon aria-hidden className="size-5 shrink-0" />
        <span className="sr-only desk:not-sr-only desk:flex-1">{word}</span>
        <CountDot count={count} className="absolute end-1 top-1 desk:static" />
      </Link>
    </Tooltip>
  );
}

/** How many wait, as a number for the eye and in words for who hears the page. */
export function CountDot(props: { count: number; className?: string }) {
  const t = useT();
  if (props.count === 0) return null;
  return (
    <>
      <span
        aria-hidden
        className={cx(
          'inline-flex h-5 min-w-5 items-center justify-center rounded-full bg-new-soft px-1.5 font-bold text-12 text-new-ink tabular-nums',
          props.className,
        )}
      >
        {props.count > 99 ? '99+' : props.count}
      </span>
      <span className="sr-only">{t('nav.waiting', { count: props.count })}</span>
    </>
  );
}
