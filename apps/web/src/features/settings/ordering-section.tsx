import { type Settings, settingsSchema } from '@novi/core/tenants/schemas';
import { Button } from '@novi/ui/button';
import { Field } from '@novi/ui/field';
import { MoneyInput } from '@novi/ui/money-input';
import { Switch } from '@novi/ui/switch';
import { TextInput } from '@novi/ui/text-input';
import { type FormEvent, useState } from 'react';
import type { Outputs } from '../../app/data/app-router.ts';
import { problemOf } from '../../app/data/problem.ts';
import { useCan } from '../../app/data/use-me.ts';
import { useT } from '../../app/messages/language-provider.tsx';
import { useUpdateTenant } from './use-update-tenant.ts';

/** How orders are taken. Switches act at once; amounts and times are saved together. */
export function OrderingSection(props: { tenant: Outputs['tenant']['get'] }) {
  const { tenant } = props;
  const t = useT();
  const canWrite = useCan('tenant.write');
  const update = useUpdateTenant();
  const settings = settingsSchema.parse(tenant.settings);
  const flip = (part: Partial<Settings>) => update.mutate({ settings: part });
  return (
    <div className="flex max-w-xl flex-col gap-8">
      <div className="flex flex-col gap-4">
        <Switch
          label={t('settings.autoConfirm')}
          hint={t('settings.autoConfirmHint')}
          checked={settings.auto_confirm}
          disabled={!canWrite || update.isPending}
          onCheckedChange={(auto_confirm) => flip({ auto_confirm })}
        />
        <Switch
          label={t('settings.manualMode')}
          hint={t('settings.manualModeHint')}
          checked={settings.manual_mode}
          disabled={!canWrite || update.isPending}
          onCheckedChange={(manual_mode) => flip({ manual_mode })}
        />
      </div>
      <AmountsForm settings={settings} currency={tenant.currency} canWrite={canWrite} />
    </div>
  );
}

function AmountsForm(props: { settings: Settings; currency: string; canWrite: boolean }) {
  const { settings, currency, canWrite } = props;
  const t = useT();
  const update = useUpdateTenant();
  const [feeMinor, setFee] = useState<number | null>(settings.delivery_fee_minor);
  const [leastMinor, setLeast] = useState<number | null>(settings.minimum_order_minor);
  const [isTried, setTried] = useState(false);
  const fields = update.error ? problemOf(update.error).fields : {};
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    const minutes = Number(new FormData(event.currentTarget).get('preparation_minutes'));
    if (feeMinor === null || leastMinor === null) return;
    update.mutate({
      settings: {
        delivery_fee_minor: feeMinor,
        minimum_order_minor: leastMinor,
        preparation_minutes: Math.min(240, Math.max(1, Math.trunc(minutes) || settings.preparation_minutes)),
      },
    });
  };
  const amountError = (value: number | null, path: string) =>
    isTried && value === null ? t('form.amount') : fields[`settings.${path}`];
  return (
    <form noValidate onSubmit={onSubmit} className="grid items-start gap-4 tablet:grid-cols-3">
      <Field label={t('settings.deliveryFee')} error={amountError(feeMinor, 'delivery_fee_minor')}>
        <MoneyInput currency={currency} valueMinor={feeMinor} onChange={setFee} disabled={!canWrite} />
      </Field>
      <Field
        label={t('settings.minimumOrder')}
        hint={t('settings.minimumOrderHint')}
        error={amountError(leastMinor, 'minimum_order_minor')}
      >
        <MoneyInput currency={currency} valueMinor={leastMinor} onChange={setLeast} disabled={!canWrite} />
      </Field>
      <Field label={t('settings.preparation')} error={fields['settings.preparation_minutes']}>
        <TextInput
          name="preparation_minutes"
          type="number"
          min={1}
          max={240}
          defaultValue={settings.preparation_minutes}
          disabled={!canWrite}
        />
      </Field>
      {canWrite && (
        <div className="tablet:col-span-3">
          <Button type="submit" variant="primary" busy={update.isPending}>
            {t('settings.save')}
          </Button>
        </div>
      )}
    </form>
  );
}
