import { Button } from '@novi/ui/button';
import { Dialog } from '@novi/ui/dialog';
import { Field } from '@novi/ui/field';
import { Money } from '@novi/ui/money';
import { Select } from '@novi/ui/select';
import { TextArea, TextInput } from '@novi/ui/text-input';
import { type FormEvent, useId } from 'react';
import { useTenant } from '../../../app/data/use-me.ts';
import { useT } from '../../../app/messages/language-provider.tsx';
import { EntryLines } from './entry-lines.tsx';
import { useEntry } from './use-entry.ts';

/** An order that came by phone or over the counter, typed by hand. Lines may be on the menu or not. */
export function EntryDialog(props: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const t = useT();
  const formId = useId();
  const entry = useEntry(() => props.onOpenChange(false));
  const { currency } = useTenant();
  return (
    <Dialog
      width="wide"
      open={props.open}
      onOpenChange={props.onOpenChange}
      title={t('entry.title')}
      description={t('entry.says')}
      closeLabel={t('action.close')}
      footer={
        <>
          <span className="me-auto self-center font-bold text-16">
            {t('order.total')} <Money minor={entry.totalMinor} currency={currency} />
          </span>
          <Button onClick={() => props.onOpenChange(false)}>{t('action.cancel')}</Button>
          <Button type="submit" form={formId} variant="primary" busy={entry.isBusy}>
            {t('entry.place')}
          </Button>
        </>
      }
    >
      {props.open && <EntryForm formId={formId} entry={entry} />}
    </Dialog>
  );
}

function EntryForm(props: { formId: string; entry: ReturnType<typeof useEntry> }) {
  const { entry } = props;
  const t = useT();
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? '').trim();
    entry.submit({
      customerName: text('customerName'),
      customerPhone: text('customerPhone'),
      address: text('address'),
      note: text('note'),
      paymentMethod: text('paymentMethod'),
    });
  };
  return (
    <form id={props.formId} noValidate onSubmit={onSubmit} className="flex flex-col gap-6">
      <EntryLines lines={entry.lines} onChange={entry.setLines} error={entry.errors.items} />
      <div className="grid gap-4 tablet:grid-cols-2">
        <Field label={t('entry.customerName')} error={entry.errors.customerName}>
          <TextInput name="customerName" autoComplete="off" maxLength={120} />
        </Field>
        <Field label={t('entry.customerPhone')} hint={t('entry.optional')} error={entry.errors.customerPhone}>
          <TextInput name="customerPhone" type="tel" autoComplete="off" maxLength={40} />
        </Field>
        <Field label={t('entry.way')}>
          <Select
            value={entry.fulfilment}
            onValueChange={(value) => entry.setFulfilment(value === 'pickup' ? 'pickup' : 'delivery')}
            options={[
              { value: 'delivery', label: t('order.delivery') },
              { value: 'pickup', label: t('order.pickup') },
            ]}
          />
        </Field>
        <Field label={t('entry.payment')}>
          <Select
            name="paymentMethod"
            options={[
              { value: 'cash', label: t('payment.cash') },
              { value: 'card', label: t('payment.card') },
              { value: 'transfer', label: t('payment.transfer') },
            ]}
          />
        </Field>
        {entry.fulfilment === 'delivery' && (
          <Field label={t('entry.address')} error={entry.errors.address} className="tablet:col-span-2">
            <TextInput name="address" autoComplete="off" maxLength={300} />
          </Field>
        )}
        <Field label={t('entry.note')} hint={t('entry.optional')} className="tablet:col-span-2">
          <TextArea name="note" rows={2} maxLength={500} />
        </Field>
      </div>
    </form>
  );
}
