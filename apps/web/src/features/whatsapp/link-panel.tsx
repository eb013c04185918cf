import { Button } from '@novi/ui/button';
import { ExternalLink, Link2, Smartphone } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { Session } from '../../app/data/app-router.ts';
import { useCan, useMe } from '../../app/data/use-me.ts';
import { useT } from '../../app/messages/language-provider.tsx';
import type { PlainKey } from '../../app/messages/translate.ts';
import { sessionLooks } from '../../app/view/session-look.ts';
import { LinkedNumber } from './linked-number.tsx';
import { PairingForm } from './pairing-form.tsx';
import { ScanPanel } from './scan-panel.tsx';
import { type Linking, useLinking } from './use-linking.ts';
import { useMissingDrivers } from './use-missing-drivers.ts';
import { waysToLink } from './ways-to-link.ts';

const linkWords: Partial<Record<Session['state'], PlainKey>> = {
  failed: 'whatsapp.tryAgain',
  conflict: 'whatsapp.linkAgain',
  unlinked: 'whatsapp.linkAgain',
};

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
  return (
    <section className="flex flex-col items-start gap-4 rounded-8 border border-paper-3 bg-raised p-6">
      <Smartphone aria-hidden className="size-8 text-ink-5" />
      <div className="flex max-w-xl flex-col gap-1">
        <h2 className="text-20">{t(look.word)}</h2>
        <p className="text-ink-7">{session.cause ?? t(look.says)}</p>
      </div>
      {session.state === 'banned' && <ContactWhatsapp />}
      {canLink ? (
        session.state !== 'banned' && <Ways session={session} linking={linking} />
      ) : (
        <p className="text-14 text-ink-6">{t('whatsapp.askManager')}</p>
      )}
    </section>
  );
}

/** Linking by a scan is the main way; typing a code, and the other kind of line, stand behind it. */
function Ways(props: { session: Session; linking: Linking }) {
  const { session, linking } = props;
  const t = useT();
  const [isTyping, setTyping] = useState(false);
  const isStarting = session.state === 'starting';
  const isBlocked = !session.isSandbox && !session.emailVerified;
  const { phonesPage } = useMe().urls;
  const isByMeta = session.driver === 'cloud-api';
  const { others, problem, isOwnMissing } = waysToLink(
    session.driver,
    useMissingDrivers(),
    phonesPage !== null,
  );
  const canType = session.driver === 'web-js' && !isBlocked && !isOwnMissing;
  if (isStarting) {
    return (
      <Row>
        <Button variant="primary" size="large" busy>
          {t('whatsapp.link')}
        </Button>
        <Button variant="quiet" busy={linking.isUnlinking} onClick={linking.unlink}>
          {t('action.cancel')}
        </Button>
      </Row>
    );
  }
  if (isTyping) return <PairingForm linking={linking} onBack={() => setTyping(false)} />;
  return (
    <>
      <Row>
        {/* Taken off, nothing is left at Meta's that could be linked: it is connected anew, below. */}
        {!(isByMeta && session.state === 'unlinked') && (
          <Button
            variant="primary"
            size="large"
            icon={<Link2 aria-hidden className="size-4" />}
            busy={linking.isLinking}
            disabled={isBlocked || isOwnMissing}
            onClick={() => linking.link()}
          >
            {t(linkWords[session.state] ?? 'whatsapp.link')}
          </Button>
        )}
        {canType && <Button onClick={() => setTyping(true)}>{t('whatsapp.linkByNumber')}</Button>}
      </Row>
      {problem && <p className="max-w-xl text-14 text-ink-6">{problem}</p>}
      {others.map((driver) => (
        <Button
          key={driver}
          variant="quiet"
          size="small"
          disabled={linking.isLinking || (driver === 'web-js' && !session.emailVerified)}
          onClick={() => linking.link({ driver })}
        >
          {t(driver === 'web-js' ? 'whatsapp.useReal' : 'whatsapp.useTest')}
        </Button>
      ))}
    </>
  );
}

function Row(props: { children: ReactNode }) {
  return <div className="flex flex-wrap gap-2">{props.children}</div>;
}

function ContactWhatsapp() {
  const t = useT();
  return (
    <a
      href="https://www.whatsapp.com/contact/"
      target="_blank"
      rel="noreferrer"
      className="inline-flex min-h-11 items-center gap-1 font-bold underline underline-offset-4"
    >
      {t('whatsapp.contactWhatsapp')}
      <ExternalLink aria-hidden className="size-3.5" />
    </a>
  );
}
