import type { ReactNode } from 'react';
import type { Outputs } from '../../app/data/app-router.ts';
import { useT } from '../../app/messages/language-provider.tsx';
import { WebhookAddress } from './webhook-address.tsx';

type CloudNumber = NonNullable<Outputs['session']['cloud']>;

/** What Meta calls the connected number, and how far its catalog follows the menu. */
export function OfficialFacts(props: { number: CloudNumber; webhookUrl: string }) {
  const t = useT();
  const { phoneNumberId, wabaId, isCoexistence, catalog } = props.number;
  return (
    <>
      <dl className="grid w-full gap-x-6 gap-y-2 text-14 tablet:grid-cols-2">
        <Fact label={t('whatsapp.phoneNumberId')}>
          <span dir="ltr">{phoneNumberId}</span>
        </Fact>
        <Fact label={t('whatsapp.wabaId')}>
          <span dir="ltr">{wabaId}</span>
        </Fact>
        {catalog && (
          <Fact label={t('whatsapp.catalogId')}>
            <span dir="ltr">{catalog.catalogId}</span>
            <span className="block text-ink-7">
              {catalog.state === 'done'
                ? t('whatsapp.catalogDone', { count: catalog.itemCount })
                : catalog.state === 'failed'
                  ? t('whatsapp.catalogFailed', { error: catalog.error ?? '' })
                  : t('whatsapp.catalogWaiting')}
            </span>
          </Fact>
        )}
      </dl>
      {isCoexistence && <p className="text-14 text-ink-7">{t('whatsapp.coexistenceIs')}</p>}
      {catalog && catalog.refused.length > 0 && (
        <div className="flex flex-col gap-1 text-14">
          <p>{t('whatsapp.catalogRefused')}</p>
          <ul className="list-disc ps-5">
            {catalog.refused.map(({ id, reason }) => (
              <li key={id}>
                <bdi>{id}</bdi>: {reason}
              </li>
            ))}
          </ul>
        </div>
      )}
      <WebhookAddress url={props.webhookUrl} />
    </>
  );
}

function Fact(props: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-ink-6">{props.label}</dt>
      <dd className="break-words tabular-nums">{props.children}</dd>
    </div>
  );
}
