import { Button } from '@novi/ui/button';
import { Field } from '@novi/ui/field';
import { Money } from '@novi/ui/money';
import { TextArea, TextInput } from '@novi/ui/text-input';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { Outputs } from '../../app/data/app-router.ts';
import { problemOf } from '../../app/data/problem.ts';
import { useCan } from '../../app/data/use-me.ts';
import { useT } from '../../app/messages/language-provider.tsx';
import { useUpdateTenant } from './use-update-tenant.ts';

type Tenant = Outputs['tenant']['get'];

export function ShopSection(props: { tenant: Tenant }) {
  const { tenant } = props;
  const t = useT();
  const canWrite = useCan('tenant.write');
  const update = useUpdateTenant();
  const [blank, setBlank] = useState('');
  const fields = update.error ? problemOf(update.error).fields : {};
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const name = String(form.get('name') ?? '').trim();
    setBlank(name ? '' : t('form.blank'));
    if (name) update.mutate({ name, description: String(form.get('description') ?? '').trim() });
  };
  return (
    <div className="flex flex-col gap-8">
      <form noValidate onSubmit={onSubmit} className="flex max-w-xl flex-col gap-4">
        <Field label={t('auth.shopName')} error={blank || fields.name}>
          <TextInput name="name" defaultValue={tenant.name} disabled={!canWrite} maxLength={120} />
        </Field>
        <Field
          label={t('settings.description')}
          hint={t('settings.descriptionHint')}
          error={fields.description}
        >
          <TextArea
            name="description"
            defaultValue={tenant.description}
            disabled={!canWrite}
            maxLength={2000}
          />
        </Field>
        {canWrite ? (
          <div>
            <Button type="submit" variant="primary" busy={update.isPending}>
              {t('settings.save')}
            </Button>
          </div>
        ) : (
          <p className="text-14 text-ink-6">{t('state.noPermission')}</p>
        )}
      </form>
      <dl className="grid max-w-xl gap-x-8 gap-y-4 border-paper-3 border-t pt-6 tablet:grid-cols-2">
        <Fact name={t('settings.currency')}>{tenant.currency}</Fact>
        <Fact name={t('settings.timeZone')}>{tenant.timeZone}</Fact>
        <Fact name={t('settings.shortCode')}>{tenant.shortCode}</Fact>
        <Fact name={t('settings.orders')}>
          {tenant.stats.totalOrders} ·{' '}
          <Money minor={tenant.stats.totalRevenueMinor} currency={tenant.currency} />
        </Fact>
      </dl>
    </div>
  );
}

function Fact(props: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-14 text-ink-6">{props.name}</dt>
      <dd className="break-words text-16 tabular-nums">{props.children}</dd>
    </div>
  );
}
