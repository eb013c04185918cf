import { Banner } from '@novi/ui/banner';
import { useLocale } from '@novi/ui/locale';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { Hand, PlugZap, Unplug } from 'lucide-react';
import type { Session } from '../data/app-router.ts';
import { trpc } from '../data/trpc.ts';
import { useCan, useTenant } from '../data/use-me.ts';
import { useT } from '../messages/language-provider.tsx';
import { urls } from '../urls.ts';
import { formatClock } from '../view/time.ts';

/** On every page: why customers are not answered as usual, and where to go about it. Nothing while all is well. */
export function LineBar() {
  const session = useQuery(trpc.session.get.queryOptions(undefined, { enabled: useCan('session.read') }));
  return session.data ? (
    <>
      <DownBar session={session.data} />
      <ManualBar manual={session.data.manual} />
    </>
  ) : null;
}

function DownBar(props: { session: Session }) {
  const { needsPerson, isDown, downSince } = props.session;
  const t = useT();
  const locale = useLocale();
  const { timeZone } = useTenant();
  const isOnItsPage = useLocation().pathname === urls.whatsapp;
  if (!isDown && !needsPerson) return null;
  const toWhatsapp = !isOnItsPage && (
    <Link
      to={urls.whatsapp}
      className="inline-flex min-h-9 items-center font-bold underline underline-offset-4"
    >
      {t('line.toWhatsapp')}
    </Link>
  );
  if (needsPerson) {
    return (
      <Banner urgent tone="late" icon={<Unplug className="size-4" />} action={toWhatsapp}>
        <b>{t('line.needsPerson')}</b> {t('line.needsPersonWhat')}
      </Banner>
    );
  }
  return (
    <Banner tone="work" icon={<PlugZap className="size-4" />} action={toWhatsapp}>
      {t('line.down', { time: downSince ? formatClock(downSince, locale, timeZone) : '' })}
    </Banner>
  );
}

function ManualBar(props: { manual: Session['manual'] }) {
  const { manual } = props;
  const t = useT();
  const locale = useLocale();
  const { timeZone } = useTenant();
  if (!manual) return null;
  const words = {
    switch: () => t('line.manualSwitch'),
    session_down: () => t('line.manualSession'),
    parser_failing: () =>
      t('line.manualParser', { time: manual.until ? formatClock(manual.until, locale, timeZone) : '' }),
  }[manual.cause];
  return (
    <Banner tone="human" icon={<Hand className="size-4" />}>
      {words()}
    </Banner>
  );
}
