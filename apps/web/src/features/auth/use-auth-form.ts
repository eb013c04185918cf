import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { problemOf } from '../../app/data/problem.ts';
import { queryClient } from '../../app/data/query-client.ts';
import { trpc } from '../../app/data/trpc.ts';
import { useT } from '../../app/messages/language-provider.tsx';
import { urls } from '../../app/urls.ts';

interface AuthFormOptions<Field extends string> {
  fields: readonly Field[];
  submit: (values: Record<Field, string>) => Promise<unknown>;
  /** Where to go once signed in. */
  next?: string | undefined;
  /** The server accepted it and still nobody is signed in. */
  onNotSignedIn: () => void;
}

/** A form whose success is a session: checks for blanks, sends, asks who one is now, and goes on. */
export function useAuthForm<Field extends string>(options: AuthFormOptions<Field>) {
  const t = useT();
  const navigate = useNavigate();
  const [blanks, setBlanks] = useState<Record<string, string>>({});
  const mutation = useMutation({
    mutationFn: options.submit,
    onSuccess: async () => {
      const me = await queryClient.fetchQuery({ ...trpc.auth.me.queryOptions(), staleTime: 0 });
      if (me) await navigate({ href: options.next ?? urls.board });
      else options.onNotSignedIn();
    },
  });
  const problem = mutation.error ? problemOf(mutation.error) : null;
  const errors = { ...problem?.fields, ...blanks };
  const hasFieldError = options.fields.some((field) => errors[field]);

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const values = Object.fromEntries(
      options.fields.map((field) => [field, String(form.get(field) ?? '')]),
    ) as Record<Field, string>;
    const missing = options.fields.filter((field) => values[field].trim() === '');
    setBlanks(Object.fromEntries(missing.map((field) => [field, t('form.blank')])));
    const first = missing[0] && event.currentTarget.elements.namedItem(missing[0]);
    if (first instanceof HTMLElement) first.focus();
    if (missing.length === 0 && !mutation.isPending) mutation.mutate(values);
  };

  return {
    onSubmit,
    isBusy: mutation.isPending,
    errors: errors as Partial<Record<Field, string>>,
    /** What is wrong with the whole, when no field says it. */
    problem:
      problem && !hasFieldError
        ? problem.message || t(problem.kind === 'offline' ? 'problem.offline' : 'problem.broken')
        : null,
  };
}
