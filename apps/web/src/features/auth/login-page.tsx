import { Button } from '@novi/ui/button';
import { Field } from '@novi/ui/field';
import { FormProblem } from '@novi/ui/form-problem';
import { TextInput } from '@novi/ui/text-input';
import { Link, useSearch } from '@tanstack/react-router';
import { trpcClient } from '../../app/data/trpc.ts';
import { useT } from '../../app/messages/language-provider.tsx';
import { safeNext, urls } from '../../app/urls.ts';
import { AuthLayout } from './auth-layout.tsx';
import { useAuthForm } from './use-auth-form.ts';

export function LoginPage() {
  const t = useT();
  const search = useSearch({ strict: false });
  const form = useAuthForm({
    fields: ['email', 'password'],
    submit: (values) => trpcClient.auth.login.mutate(values),
    next: safeNext(search.next),
    onNotSignedIn: () => window.location.reload(),
  });
  return (
    <AuthLayout
      title={t('auth.loginTitle')}
      footer={
        <>
          {t('auth.newHere')}{' '}
          <Link to={urls.signUp} className="font-bold text-brand-ink underline underline-offset-4">
            {t('auth.openShop')}
          </Link>
        </>
      }
    >
      <form noValidate onSubmit={form.onSubmit} className="flex flex-col gap-4">
        <FormProblem text={form.problem} />
        <Field label={t('auth.email')} error={form.errors.email}>
          <TextInput name="email" type="email" autoComplete="username" autoCapitalize="none" />
        </Field>
        <Field label={t('auth.password')} error={form.errors.password}>
          <TextInput name="password" type="password" autoComplete="current-password" />
        </Field>
        <Button type="submit" variant="primary" size="large" busy={form.isBusy}>
          {t('auth.login')}
        </Button>
      </form>
    </AuthLayout>
  );
}
