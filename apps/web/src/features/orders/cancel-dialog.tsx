import { Button } from '@novi/ui/button';
import { Dialog } from '@novi/ui/dialog';
import { Field } from '@novi/ui/field';
import { TextArea } from '@novi/ui/text-input';
import { type FormEvent, useId, useState } from 'react';
import { useT } from '../../app/messages/language-provider.tsx';
import type { Asked } from './asked.ts';

interface CancelDialogProps {
  order: Asked | null;
  onClose: () => void;
  onCancel: (order: Asked, reason: string) => void;
}

/** Taking an order off after it was accepted: the customer is told, and the reason is kept. */
export function CancelDialog(props: CancelDialogProps) {
  const { order, onClose, onCancel } = props;
  const t = useT();
  const formId = useId();
  const [error, setError] = useState('');
  const close = () => {
    setError('');
    onClose();
  };
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get('reason') ?? '').trim();
    if (!reason) return setError(t('cancel.needsReason'));
    if (order) onCancel(order, reason);
    close();
  };
  return (
    <Dialog
      open={order !== null}
      onOpenChange={(open) => !open && close()}
      title={t('cancel.title', { label: order?.label ?? '' })}
      description={t('cancel.says')}
      closeLabel={t('action.close')}
      footer={
        <>
          <Button onClick={close}>{t('reject.keep')}</Button>
          <Button type="submit" form={formId} variant="danger">
            {t('step.cancel')}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={onSubmit}>
        <Field label={t('cancel.reason')} error={error}>
          <TextArea name="reason" rows={2} maxLength={300} />
        </Field>
      </form>
    </Dialog>
  );
}
