import { Button } from '@novi/ui/button';
import { Dialog } from '@novi/ui/dialog';
import { Field } from '@novi/ui/field';
import { TextInput } from '@novi/ui/text-input';
import { type FormEvent, useId } from 'react';
import { useT } from '../../app/messages/language-provider.tsx';

import type { Asked } from './asked.ts';

interface HandOverDialogProps {
  order: Asked | null;
  onClose: () => void;
  onHandOver: (order: Asked, carrier: { driverName?: string; vehicle?: string }) => void;
}

/** Who takes it and with what: the customer's message says so. Both may stay empty on a busy evening. */
export function HandOverDialog(props: HandOverDialogProps) {
  const { order, onClose, onHandOver } = props;
  const t = useT();
  const formId = useId();
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const driverName = String(form.get('driverName') ?? '').trim();
    const vehicle = String(form.get('vehicle') ?? '').trim();
    if (order) onHandOver(order, { ...(driverName && { driverName }), ...(vehicle && { vehicle }) });
    onClose();
  };
  return (
    <Dialog
      open={order !== null}
      onOpenChange={(open) => !open && onClose()}
      title={t('handOver.title', { label: order?.label ?? '' })}
      description={t('handOver.says')}
      closeLabel={t('action.close')}
      footer={
        <>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button type="submit" form={formId} variant="primary">
            {t('step.handedOver')}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={onSubmit} className="flex flex-col gap-4">
        <Field label={t('handOver.driver')}>
          <TextInput name="driverName" maxLength={60} autoComplete="off" />
        </Field>
        <Field label={t('handOver.vehicle')} hint={t('handOver.vehicleHint')}>
          <TextInput name="vehicle" maxLength={60} autoComplete="off" />
        </Field>
      </form>
    </Dialog>
  );
}
