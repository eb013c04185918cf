import { useToasts } from '@novi/ui/toast';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { newIdempotencyKey } from '../../../app/data/idempotency-key.ts';
import { problemOf } from '../../../app/data/problem.ts';
import { trpc } from '../../../app/data/trpc.ts';
import { useT } from '../../../app/messages/language-provider.tsx';
import { useProblemToast } from '../../../app/view/use-problem-toast.ts';
import { acknowledge } from '../ring/acknowledged.ts';
import { type EntryLine, entryTotal, isComplete } from './entry-draft.ts';

interface EntryFields {
  customerName: string;
  customerPhone: string;
  address: string;
  note: string;
  paymentMethod: string;
}

const emptyLine: EntryLine = { key: 0, name: '', quantity: 1, unitPriceMinor: null };
const methods = ['cash', 'card', 'transfer'] as const;

/** The state of an order being typed. A second press or a lost answer places it once: the key goes with it. */
export function useEntry(onPlaced: () => void) {
  const t = useT();
  const client = useQueryClient();
  const { add } = useToasts();
  const sayProblem = useProblemToast();
  const [lines, setLines] = useState<readonly EntryLine[]>([emptyLine]);
  const [fulfilment, setFulfilment] = useState<'delivery' | 'pickup'>('delivery');
  const [blanks, setBlanks] = useState<Record<string, string>>({});
  const [idempotencyKey, setKey] = useState(() => newIdempotencyKey());

  const create = useMutation(
    trpc.orders.create.mutationOptions({
      onSuccess: ({ id }) => {
        // Whoever typed it has seen it: it rings on the others' devices only.
        acknowledge([id]);
        setLines([emptyLine]);
        setKey(newIdempotencyKey());
        add({ title: t('entry.placed') });
        void client.invalidateQueries({ queryKey: trpc.board.pathKey() });
        onPlaced();
      },
      onError: (error) => {
        if (Object.keys(problemOf(error).fields).length === 0) sayProblem(error);
      },
    }),
  );

  const submit = (fields: EntryFields) => {
    const filled = lines.filter((line) => line.name.trim() !== '' || line.unitPriceMinor !== null);
    const missing = {
      ...(filled.length === 0 || !filled.every(isComplete) ? { items: t('entry.linesIncomplete') } : {}),
      ...(fields.customerName ? {} : { customerName: t('form.blank') }),
      ...(fulfilment === 'delivery' && !fields.address ? { address: t('form.blank') } : {}),
    };
    setBlanks(missing);
    if (Object.keys(missing).length > 0 || create.isPending) return;
    create.mutate({
      customerName: fields.customerName,
      ...(fields.customerPhone ? { customerPhone: fields.customerPhone } : {}),
      ...(fulfilment === 'delivery' ? { address: fields.address } : {}),
      ...(fields.note ? { note: fields.note } : {}),
      paymentMethod: methods.find((method) => method === fields.paymentMethod) ?? 'cash',
      fulfilment,
      items: filled.map(({ key: _key, unitPriceMinor, ...line }) => ({
        ...line,
        name: line.name.trim(),
        unitPriceMinor: unitPriceMinor ?? 0,
      })),
      idempotencyKey,
    });
  };

  const serverFields = create.error ? problemOf(create.error).fields : {};
  const itemProblem = Object.entries(serverFields).find(([path]) => path.startsWith('items'))?.[1];
  const errors: Record<string, string | undefined> = {
    ...serverFields,
    ...(itemProblem ? { items: itemProblem } : {}),
    ...blanks,
  };
  return {
    lines,
    setLines,
    fulfilment,
    setFulfilment,
    submit,
    errors,
    isBusy: create.isPending,
    totalMinor: entryTotal(lines),
  };
}
