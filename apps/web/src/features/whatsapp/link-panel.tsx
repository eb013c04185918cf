import { Button } from '@novi/ui/button';
import { ExternalLink, Link2, Smartphone } from 'lucide-react';
import type { Session } from '../../app/data/app-router.ts';
import { useCan } from '../../app/data/use-me.ts';
import { useT } from '../../app/messages/language-provider.tsx';
import { sessionLooks } from '../../app/view/session-look.ts';
import { LinkedNumber } from './linked-number.tsx';
import { ScanPanel } from './scan-panel.tsx';
import { useLinking } from './use-linking.ts';

/** What the state of the line means, in plain words, and the one thing to do about it. */
export function LinkPanel(props: { session: Session }) {
  const { session } = props;
  const t = useT();
  const canLink = useCan('session.link');
  const linking = useLinking();
  const look = sessionLooks[session.state];

  if (session.state === 'awaiting_scan') return <ScanPanel session={session} linking={linking} />;
  if (['ready', 'degraded', 'reconnecting', 'syncing'].includes(session.state)) {
    return <LinkedNumber session={session} linking={linking} />;
  }
  const isWaiting = session.state === 'starting';
  const isBlockedByEmail = !session.isSandbox && !session.emailVerified;
  return (
    <section className="flex flex-col items-start gap-4 rounded-8 border border-paper-3 bg-raised p-6">
      <Smartphone aria-hidden className="size-8 text-ink-5" />
      <div className="flex max-w-xl flex-col gap-1">
        <h2 className="text-20">{t(look.word)}</h2>
        <p className="text-ink-7">{session.cause ?? t(look.says)}</p>
      </div>
      {session.state === 'banned' ? (
        <a
          href="https://www.whatsapp.com/contact/"
          target="_blank"
          rel="noreferrer"
          className="inline-flex items-center gap-1 font-bold underline underline-offset-4"
        >
          {t('whatsapp.contactWhatsapp')}
          <ExternalLink aria-hidden className="size-3.5" />
        </a>
      ) : canLink ? (
        <Button
          variant="primary"
          size="large"
          icon={<Link2 aria-hidden className="size-4" />}
          busy={linking.isLinking || isWaiting}
          disabled={isBlockedByEmail}
          onClick={linking.link}
        >
          {t('whatsapp.link')}
        </Button>
      ) : (
        <p className="text-14 text-ink-6">{t('whatsapp.askManager')}</p>
      )}
    </section>
  );
}
