import { Button } from '@novi/ui/button';
import { Dialog } from '@novi/ui/dialog';
import { Field } from '@novi/ui/field';
import { TextArea } from '@novi/ui/text-input';
import { useState } from 'react';
import type { Inputs } from '../../app/data/app-router.ts';
import { useT } from '../../app/messages/language-provider.tsx';
import type { PlainKey } from '../../app/messages/translate.ts';
import type { Asked } from './asked.ts';

type Reason = Inputs['orders']['reject']['reason'];

const reasons: readonly { reason: Reason; word: PlainKey }[] = [
  { reason: 'too_busy', word: 'reject.tooBusy' },
  { reason: 'out_of_stock', word: 'reject.outOfStock' },
  { reason: 'closed', word: 'reject.closed' },
  { reason: 'address', word: 'reject.address' },
  { reason: 'other', word: 'reject.other' },
];

interface RejectDialogProps {
  order: Asked | null;
  onClose: () => void;
  onReject: (order: Asked, reason: Reason, note: string) => void;
}

/** Saying no always has a reason: the customer is told it. */
export function RejectDialog(props: RejectDialogProps) {
  const { order, onClose, onReject } = props;
  const t = useT();
  const [reason, setReason] = useState<Reason>('too_busy');
  const [note, setNote] = useState('');
  const close = () => {
    setReason('too_busy');
    setNote('');
    onClose();
  };
  return (
    <Dialog
      open={order !== null}
      onOpenChange={(open) => !open && close()}
      title={t('reject.title', { label: order?.label ?? '' })}
      description={t('reject.says')}
      closeLabel={t('action.close')}
      footer={
        <>
          <Button onClick={close}>{t('reject.keep')}</Button>
          <Button
            variant="danger"
            onClick={() => {
              if (order) onReject(order, reason, note.trim());
              close();
            }}
          >
            {t('reject.do')}
          </Button>
        </>
      }
    >
      <fieldset className="flex flex-col gap-1 pb-4">
        <legend className="pb-1 font-bold text-14">{t('reject.reason')}</legend>
        {reasons.map((each) => (
          <label key={each.reason} className="flex min-h-11 cursor-pointer items-center gap-3">
            <input
              type="radio"
              name="reason"
              className="size-5 accent-brand"
              checked={reason === each.reason}
              onChange={() => setReason(each.reason)}
            />
            {t(each.word)}
          </label>
        ))}
      </fieldset>
      <Field label={t('reject.note')} hint={t('reject.noteHint')}>
        <TextArea rows={2} maxLength={300} value={note} onChange={(event) => setNote(event.target.value)} />
      </Field>
    </Dialog>
  );
}
