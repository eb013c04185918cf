import { Skeleton } from '@novi/ui/skeleton';
import { Tabs } from '@novi/ui/tabs';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { trpc } from '../../app/data/trpc.ts';
import { useCan } from '../../app/data/use-me.ts';
import { useT } from '../../app/messages/language-provider.tsx';
import { PageHead } from '../../app/view/page-head.tsx';
import { QueryView } from '../../app/view/query-view.tsx';
import { AppearanceSection } from './appearance-section.tsx';
import { MembersSection } from './members-section.tsx';
import { OrderingSection } from './ordering-section.tsx';
import { ShopSection } from './shop-section.tsx';
import { TemplatesSection } from './templates-section.tsx';

export function SettingsPage() {
  const t = useT();
  const canSeeMembers = useCan('members.read');
  const tenant = useQuery(trpc.tenant.get.queryOptions());
  const [tab, setTab] = useState('shop');
  return (
    <>
      <PageHead width="reading" title={t('nav.settings')} />
      <QueryView query={tenant} skeleton={<Skeleton className="h-64 max-w-2xl" />}>
        {(data) => (
          <div className="w-full max-w-4xl px-4 pb-12 tablet:px-6">
            <Tabs
              label={t('nav.settings')}
              value={tab}
              onValueChange={setTab}
              tabs={[
                { value: 'shop', label: t('settings.shop'), content: <ShopSection tenant={data} /> },
                {
                  value: 'ordering',
                  label: t('settings.ordering'),
                  content: <OrderingSection tenant={data} />,
                },
                { value: 'templates', label: t('settings.templates'), content: <TemplatesSection /> },
                ...(canSeeMembers
                  ? [{ value: 'members', label: t('settings.members'), content: <MembersSection /> }]
                  : []),
                { value: 'appearance', label: t('settings.appearance'), content: <AppearanceSection /> },
              ]}
            />
          </div>
        )}
      </QueryView>
    </>
  );
}
