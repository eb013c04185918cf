import { Loading, Skeleton } from '@novi/ui/skeleton';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { MailCheck, MailX } from 'lucide-react';
import { queryClient } from '../../app/data/query-client.ts';
import { trpc, trpcClient } from '../../app/data/trpc.ts';
import { useT } from '../../app/messages/language-provider.tsx';
import { urls } from '../../app/urls.ts';
import { AuthLayout } from './auth-layout.tsx';

/** Where the link of the mail leads. A link works once; a query keeps its answer through re-renders. */
export function VerifyEmailPage() {
  const t = useT();
  const { token = '' } = useSearch({ strict: false });
  const answer = useQuery({
    queryKey: ['verify-email', token],
    queryFn: async () => {
      const { ok } = await trpcClient.auth.verifyEmail.mutate({ token });
      await queryClient.invalidateQueries({ queryKey: trpc.auth.pathKey() });
      return ok;
    },
    retry: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  if (answer.isPending) {
    return (
      <AuthLayout title={t('auth.verifying')}>
        <Loading label={t('state.loading')}>
          <Skeleton className="h-11" />
        </Loading>
      </AuthLayout>
    );
  }
  const isVerified = answer.data === true;
  const Icon = isVerified ? MailCheck : MailX;
  return (
    <AuthLayout
      title={t(isVerified ? 'auth.verifiedTitle' : 'auth.notVerifiedTitle')}
      lead={t(isVerified ? 'auth.verified' : 'auth.notVerified')}
    >
      <Icon aria-hidden className={isVerified ? 'size-12 text-ready' : 'size-12 text-late'} />
      <Link to={urls.whatsapp} className="font-bold text-brand-ink underline underline-offset-4">
        {t('auth.toWhatsapp')}
      </Link>
    </AuthLayout>
  );
}
