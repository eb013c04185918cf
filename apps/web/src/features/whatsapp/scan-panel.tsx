import { Button } from '@novi/ui/button';
import { Skeleton } from '@novi/ui/skeleton';
import { RotateCw, X } from 'lucide-react';
import { useNow } from '../../app/clock/use-now.ts';
import type { Session } from '../../app/data/app-router.ts';
import { useT } from '../../app/messages/language-provider.tsx';
import { formatCountdown } from '../../app/view/time.ts';
import { QrCode } from './qr-code.tsx';
import type { Linking } from './use-linking.ts';

/** The code, how long it is good for, and what to do with it. WhatsApp changes the code by itself while it waits. */
export function ScanPanel(props: { session: Session; linking: Linking }) {
  const { session, linking } = props;
  const t = useT();
  const leftMs = session.expiresAt ? session.expiresAt.getTime() - useNow(1000) : 0;
  const { pairingCode } = session;
  const steps = pairingCode
    ? [t('whatsapp.pairingStep1'), t('whatsapp.pairingStep2'), t('whatsapp.pairingStep3')]
    : session.isSandbox
      ? [t('whatsapp.sandboxStep1'), t('whatsapp.sandboxStep2'), t('whatsapp.sandboxStep3')]
      : [t('whatsapp.step1'), t('whatsapp.step2'), t('whatsapp.step3')];
  return (
    <section className="flex flex-col gap-6 rounded-8 border border-paper-3 bg-raised p-6 tablet:flex-row">
      <div className="flex shrink-0 flex-col items-center gap-3">
        {pairingCode ? (
          <PairingCode code={pairingCode} />
        ) : session.qr ? (
          <QrCode text={session.qr} label={t('whatsapp.qrLabel')} />
        ) : (
          <Skeleton className="size-64" />
        )}
        <p className="text-14 text-ink-7 tabular-nums" role="timer">
          {leftMs > 0 ? t('whatsapp.expiresIn', { time: formatCountdown(leftMs) }) : t('whatsapp.codeOld')}
        </p>
      </div>
      <div className="flex flex-col items-start gap-4">
        <h2 className="text-20">{t(pairingCode ? 'whatsapp.pairingTitle' : 'whatsapp.scanTitle')}</h2>
        <ol className="flex list-decimal flex-col gap-2 ps-5 text-16">
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p className="text-14 text-ink-6">{t('whatsapp.scanNote')}</p>
        <div className="flex flex-wrap gap-2">
          {/* A new pairing code needs the number again; WhatsApp shows one by itself meanwhile. */}
          {!pairingCode && (
            <Button
              icon={<RotateCw aria-hidden className="size-4" />}
              busy={linking.isLinking}
              variant={leftMs > 0 ? 'secondary' : 'primary'}
              onClick={() => linking.link()}
            >
              {t('whatsapp.newCode')}
            </Button>
          )}
          {pairingCode && (
            <Button busy={linking.isLinking} onClick={() => linking.link()}>
              {t('whatsapp.linkByQr')}
            </Button>
          )}
          <Button
            variant="quiet"
            icon={<X aria-hidden className="size-4" />}
            busy={linking.isUnlinking}
            onClick={linking.unlink}
          >
            {t('action.cancel')}
          </Button>
        </div>
      </div>
    </section>
  );
}

/** In two halves, as the phone asks for it; read out letter by letter. */
function PairingCode(props: { code: string }) {
  const t = useT();
  const letters = [...props.code.replace(/[^A-Z0-9]/gi, '')];
  const half = Math.ceil(letters.length / 2);
  return (
    <p
      dir="ltr"
      role="img"
      aria-label={t('whatsapp.pairingCode', { code: letters.join(' ') })}
      className="flex size-64 max-w-full select-all items-center justify-center rounded-8 border border-paper-3 bg-paper-0 font-mono text-40 tracking-wide"
    >
      {letters.slice(0, half).join('')}-{letters.slice(half).join('')}
    </p>
  );
}
