import { useToasts } from '@novi/ui/toast';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type Problem, problemOf } from '../../app/data/problem.ts';
import { trpc } from '../../app/data/trpc.ts';
import { useT } from '../../app/messages/language-provider.tsx';
import type { PlainKey } from '../../app/messages/translate.ts';
import { type FieldTrouble, type OfficialField, officialFields, troublesOf } from './official-fields.ts';

const words: Record<FieldTrouble, PlainKey> = {
  blank: 'form.blank',
  id: 'whatsapp.officialIdWrong',
  short: 'whatsapp.officialShort',
};

/** Checks what was typed, has Meta asked for the number, and says at the field what was wrong. */
export function useOfficialForm(options: { needsApp: boolean; onDone: () => void }) {
  const t = useT();
  const client = useQueryClient();
  const { add } = useToasts();
  const [troubles, setTroubles] = useState<ReturnType<typeof troublesOf>>({});
  const connect = useMutation(
    trpc.session.connectCloud.mutationOptions({
      onSuccess: () => {
        add({ title: t('whatsapp.officialConnected') });
        options.onDone();
        return client.invalidateQueries({ queryKey: trpc.session.pathKey() });
      },
    }),
  );

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (connect.isPending) return;
    const form = new FormData(event.currentTarget);
    const values = Object.fromEntries(
      officialFields.map((field) => [field, String(form.get(field) ?? '').trim()]),
    ) as Record<OfficialField, string>;
    const found = troublesOf(values, options.needsApp);
    setTroubles(found);
    connect.reset();
    const first = officialFields.find((field) => found[field]);
    const control = first && event.currentTarget.elements.namedItem(first);
    if (control instanceof HTMLElement) return control.focus();
    const { phoneNumberId, wabaId, accessToken, appSecret, verifyToken, catalogId } = values;
    connect.mutate({
      phoneNumberId,
      wabaId,
      accessToken,
      ...(appSecret && { appSecret, verifyToken }),
      ...(catalogId && { catalogId }),
      isCoexistence: form.has('isCoexistence'),
    });
  };

  const problem = connect.error ? problemOf(connect.error) : null;
  const refused = problem ? refusedFields(problem) : {};
  const errorOf = (field: OfficialField): string | undefined => {
    const trouble = troubles[field];
    if (trouble) return t(words[trouble]);
    return refused[field] && t(refused[field]);
  };
  return {
    onSubmit,
    errorOf,
    isBusy: connect.isPending,
    /** What is wrong with the whole, when no field says it. */
    problem:
      problem && Object.keys(refused).length === 0
        ? problem.message || t(problem.kind === 'offline' ? 'problem.offline' : 'whatsapp.officialSilent')
        : null,
  };
}

/** What was refused when Meta was asked, in the reader's own language. */
function refusedFields({ kind, fields }: Problem): Partial<Record<OfficialField, PlainKey>> {
  if (fields.accessToken) return { accessToken: 'whatsapp.officialTokenWrong' };
  return kind === 'conflict' ? { phoneNumberId: 'whatsapp.officialTaken' } : {};
}
