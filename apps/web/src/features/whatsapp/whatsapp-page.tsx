import { Skeleton } from '@novi/ui/skeleton';
import { useQuery } from '@tanstack/react-query';
import { trpc } from '../../app/data/trpc.ts';
import { useT } from '../../app/messages/language-provider.tsx';
import { PageHead } from '../../app/view/page-head.tsx';
import { QueryView } from '../../app/view/query-view.tsx';
import { LinkPanel } from './link-panel.tsx';
import { EmailNotice, SandboxNotice } from './notices.tsx';

/** The shop's line: whether it stands, and how to make it stand. */
export function WhatsappPage() {
  const t = useT();
  const session = useQuery(trpc.session.get.queryOptions());
  return (
    <>
      <PageHead
        width="reading"
        title={t('nav.whatsapp')}
        purpose={session.data?.number ? undefined : t('whatsapp.purpose')}
      />
      <QueryView query={session} skeleton={<Skeleton className="h-72 max-w-2xl" />}>
        {(data) => (
          <div className="flex w-full max-w-4xl flex-col gap-6 px-4 pb-8 tablet:px-6">
            {data.isSandbox ? <SandboxNotice /> : !data.emailVerified && <EmailNotice />}
            <LinkPanel session={data} />
          </div>
        )}
      </QueryView>
    </>
  );
}
