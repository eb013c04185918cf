import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { trpc } from '../data/trpc.ts';
import { useCan, useTenant } from '../data/use-me.ts';
import { useT } from '../messages/language-provider.tsx';
import { urls } from '../urls.ts';
import { sessionLooks } from '../view/session-look.ts';
import { SessionPill } from '../view/session-pill.tsx';

/** The shop's name and its WhatsApp state: always in sight, because without the second no order comes. */
export function ShopBadge() {
  const t = useT();
  const tenant = useTenant();
  const session = useQuery(trpc.session.get.queryOptions(undefined, { enabled: useCan('session.read') }));
  return (
    <div className="flex min-w-0 items-center justify-between gap-2 desk:flex-col desk:items-start">
      <span
        className="min-w-0 max-w-full truncate font-bold text-16 desk:line-clamp-2 desk:whitespace-normal"
        title={tenant.name}
      >
        {tenant.name}
      </span>
      {session.data && (
        <Link
          to={urls.whatsapp}
          className="rounded-full"
          aria-label={t('nav.whatsappState', { state: t(sessionLooks[session.data.state].word) })}
        >
          <SessionPill state={session.data.state} />
        </Link>
      )}
    </div>
  );
}
