import { Button } from '@novi/ui/button';
import { Field } from '@novi/ui/field';
import { FormProblem } from '@novi/ui/form-problem';
import { TextInput } from '@novi/ui/text-input';
import { Link } from '@tanstack/react-router';
import { MailCheck } from 'lucide-react';
import { useState } from 'react';
import { trpcClient } from '../../app/data/trpc.ts';
import { useLanguage } from '../../app/messages/language-provider.tsx';
import { urls } from '../../app/urls.ts';
import { AuthLayout } from './auth-layout.tsx';
import { useAuthForm } from './use-auth-form.ts';

/**
 * One form opens a shop. An e-mail that is known already gets the same answer but no session: then the mail says
 * what to do, so that nobody learns here who has an account.
 */
export function SignUpPage() {
  const { t, language } = useLanguage();
  const [isMailSent, setMailSent] = useState(false);
  const form = useAuthForm({
    fields: ['shopName', 'name', 'email', 'password'],
    submit: (values) =>
      trpcClient.auth.register.mutate({ ...values, locale: language, timeZone: timeZone() }),
    next: urls.whatsapp,
    onNotSignedIn: () => setMailSent(true),
  });
  if (isMailSent) {
    return (
      <AuthLayout title={t('auth.checkMailTitle')} lead={t('auth.checkMail')}>
        <MailCheck aria-hidden className="size-12 text-ready" />
        <Link to={urls.login} className="font-bold text-brand-ink underline underline-offset-4">
          {t('auth.toLogin')}
        </Link>
      </AuthLayout>
    );
  }
  return (
    <AuthLayout
      title={t('auth.signUpTitle')}
      lead={t('auth.signUpLead')}
      footer={
        <>
          {t('auth.haveShop')}{' '}
          <Link to={urls.login} className="font-bold text-brand-ink underline underline-offset-4">
            {t('auth.login')}
          </Link>
        </>
      }
    >
      <form noValidate onSubmit={form.onSubmit} className="flex flex-col gap-4">
        <FormProblem text={form.problem} />
        <Field label={t('auth.shopName')} hint={t('auth.shopNameHint')} error={form.errors.shopName}>
          <TextInput name="shopName" autoComplete="organization" />
        </Field>
        <Field label={t('auth.yourName')} error={form.errors.name}>
          <TextInput name="name" autoComplete="name" />
        </Field>
        <Field label={t('auth.email')} error={form.errors.email}>
          <TextInput name="email" type="email" autoComplete="username" autoCapitalize="none" />
        </Field>
        <Field label={t('auth.password')} hint={t('auth.passwordHint')} error={form.errors.password}>
          <TextInput name="password" type="password" autoComplete="new-password" />
        </Field>
        <Button type="submit" variant="primary" size="large" busy={form.isBusy}>
          {t('auth.openShop')}
        </Button>
      </form>
    </AuthLayout>
  );
}

/** The browser's zone is the shop's for nearly everyone who signs up at the counter. */
function timeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
