import { Button } from '@novi/ui/button';
import { useQuery } from '@tanstack/react-query';
import { BadgeCheck } from 'lucide-react';
import { useState } from 'react';
import type { Session } from '../../app/data/app-router.ts';
import { trpc } from '../../app/data/trpc.ts';
import { useT } from '../../app/messages/language-provider.tsx';
import { OfficialFacts } from './official-facts.tsx';
import { OfficialForm } from './official-form.tsx';
import { useMissingDrivers } from './use-missing-drivers.ts';

/** Meta's own interface: what it is good for, how a number is connected to it, and what is connected. */
export function OfficialSection(props: { session: Session }) {
  const { session } = props;
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  const isByMeta = session.driver === 'cloud-api';
  const { data: number } = useQuery(trpc.session.cloud.queryOptions(undefined, { enabled: isByMeta }));
  const missing = useMissingDrivers()['cloud-api'];
  const isConnected = isByMeta && number !== null;
  return (
    <section className="flex flex-col items-start gap-4 rounded-8 border border-paper-3 bg-raised p-6">
      <div className="flex max-w-xl flex-col gap-1">
        <h2 className="text-20">{t('whatsapp.official')}</h2>
        {!isConnected && <p className="text-ink-7">{t('whatsapp.officialWhy')}</p>}
      </div>
      {isConnected && number && <OfficialFacts number={number} webhookUrl={session.official.webhookUrl} />}
      {isOpen ? (
        <OfficialForm
          official={session.official}
          isCoexistence={number?.isCoexistence ?? false}
          onDone={() => setOpen(false)}
        />
      ) : (
        <Button
          icon={<BadgeCheck aria-hidden className="size-4" />}
          disabled={!session.emailVerified || missing !== undefined}
          className="h-auto min-h-9 whitespace-normal py-1 text-start"
          onClick={() => setOpen(true)}
        >
          {t(isConnected ? 'whatsapp.officialAgain' : 'whatsapp.useOfficial')}
        </Button>
      )}
      {missing && <p className="max-w-xl text-14 text-ink-6">{missing}</p>}
      {!session.emailVerified && <p className="text-14 text-ink-6">{t('whatsapp.verifyTitle')}</p>}
    </section>
  );
}
