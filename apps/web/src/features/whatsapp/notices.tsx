import { Banner } from '@novi/ui/banner';
import { Button } from '@novi/ui/button';
import { useToasts } from '@novi/ui/toast';
import { useMutation } from '@tanstack/react-query';
import { ExternalLink, FlaskConical, MailWarning } from 'lucide-react';
import { trpc } from '../../app/data/trpc.ts';
import { useMe } from '../../app/data/use-me.ts';
import { useT } from '../../app/messages/language-provider.tsx';
import { useProblemToast } from '../../app/view/use-problem-toast.ts';

const outLink = 'inline-flex min-h-9 items-center gap-1 font-bold underline underline-offset-4';

/** A shop on the sandbox must never be taken for one on the real WhatsApp. */
export function SandboxNotice() {
  const t = useT();
  const { phonesPage } = useMe().urls;
  return (
    <Banner
      tone="work"
      className="rounded-8"
      icon={<FlaskConical className="size-5" />}
      action={
        phonesPage && (
          <a href={phonesPage} target="_blank" rel="noreferrer" className={outLink}>
            {t('whatsapp.openPhones')}
            <ExternalLink aria-hidden className="size-3.5" />
          </a>
        )
      }
    >
      <b>{t('whatsapp.sandboxTitle')}</b> {t('whatsapp.sandbox')}
    </Banner>
  );
}

/** A real number can be linked only by someone whose e-mail is known to be theirs. */
export function EmailNotice() {
  const t = useT();
  const { user, urls } = useMe();
  const { add } = useToasts();
  const resend = useMutation(
    trpc.auth.resendVerification.mutationOptions({
      onSuccess: () => add({ title: t('whatsapp.mailSent', { email: user.email }) }),
      onError: useProblemToast(),
    }),
  );
  return (
    <Banner
      tone="new"
      className="rounded-8"
      icon={<MailWarning className="size-5" />}
      action={
        <span className="flex flex-wrap items-center gap-3">
          {urls.mail && (
            <a href={urls.mail} target="_blank" rel="noreferrer" className={outLink}>
              {t('whatsapp.openMail')}
              <ExternalLink aria-hidden className="size-3.5" />
            </a>
          )}
          <Button size="small" busy={resend.isPending} onClick={() => resend.mutate()}>
            {t('whatsapp.resend')}
          </Button>
        </span>
      }
    >
      <b>{t('whatsapp.verifyTitle')}</b> {t('whatsapp.verify', { email: user.email })}
    </Banner>
  );
}
