import { Skeleton } from '@novi/ui/skeleton';
import { useQuery } from '@tanstack/react-query';
import type { Session } from '../../app/data/app-router.ts';
import { trpc } from '../../app/data/trpc.ts';
import { useCan } from '../../app/data/use-me.ts';
import { useT } from '../../app/messages/language-provider.tsx';
import { PageHead } from '../../app/view/page-head.tsx';
import { QueryView } from '../../app/view/query-view.tsx';
import { sessionLooks } from '../../app/view/session-look.ts';
import { LinkPanel } from './link-panel.tsx';
import { ManualSection } from './manual-section.tsx';
import { EmailNotice, SandboxNotice } from './notices.tsx';
import { OfficialSection } from './official-section.tsx';

/** The shop's line: whether it stands, and how to make it stand. */
export function WhatsappPage() {
  const t = useT();
  const canLink = useCan('session.link');
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
            <StateNews session={data} />
            <LinkPanel session={data} />
            {canLink && <OfficialSection session={data} />}
            <ManualSection manual={data.manual} />
          </div>
        )}
      </QueryView>
    </>
  );
}

/** Tells a screen reader each new state, because the panel below is replaced by another. */
function StateNews(props: { session: Session }) {
  const { session } = props;
  const t = useT();
  const look = sessionLooks[session.state];
  return (
    <p role="status" className="sr-only">
      {t('whatsapp.nowIs', { state: t(look.word), says: session.cause ?? t(look.says) })}
    </p>
  );
}
