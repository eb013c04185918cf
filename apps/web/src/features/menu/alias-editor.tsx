import { Button } from '@novi/ui/button';
import { Field } from '@novi/ui/field';
import { TextInput } from '@novi/ui/text-input';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { GraduationCap, X } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { CatalogProduct } from '../../app/data/app-router.ts';
import { problemOf } from '../../app/data/problem.ts';
import { trpc } from '../../app/data/trpc.ts';
import { useT } from '../../app/messages/language-provider.tsx';
import { MAX_WORDS } from '../../app/teach/taught-words.ts';
import { useProblemToast } from '../../app/view/use-problem-toast.ts';

/** What customers call a product, typed here or learned on the board. Kept at once, apart from the form beside it. */
export function AliasEditor(props: { productId: string }) {
  const { productId } = props;
  const t = useT();
  const client = useQueryClient();
  const sayProblem = useProblemToast();
  const [text, setText] = useState('');
  const catalog = useQuery(trpc.catalog.get.queryOptions());
  const product = catalog.data?.categories
    .flatMap((category) => category.products)
    .find((each) => each.id === productId);
  const onChanged = () => client.invalidateQueries({ queryKey: trpc.catalog.pathKey() });
  const teach = useMutation(
    trpc.catalog.teachAlias.mutationOptions({
      onSuccess: async () => {
        setText('');
        await onChanged();
      },
      onError: (error) => {
        if (!problemOf(error).fields.text) sayProblem(error);
      },
    }),
  );
  const forget = useMutation(
    trpc.catalog.forgetAlias.mutationOptions({ onSuccess: onChanged, onError: sayProblem }),
  );
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== '') teach.mutate({ productId, text, source: 'typed' });
  };
  return (
    <section className="mt-6 flex flex-col gap-3 border-paper-3 border-t pt-4">
      <div>
        <h3 className="text-14">{t('alias.title')}</h3>
        <p className="text-12 text-ink-6">{t('alias.hint')}</p>
      </div>
      {product && product.aliases.length > 0 && (
        <ul className="flex flex-wrap gap-2">
          {product.aliases.map((alias) => (
            <Chip
              key={alias.id}
              alias={alias}
              variants={product.variants}
              onRemove={() => forget.mutate({ aliasId: alias.id })}
            />
          ))}
        </ul>
      )}
      <form noValidate onSubmit={onSubmit} className="flex min-h-17 items-start gap-2">
        <Field
          label={t('alias.add')}
          labelHidden
          className="flex-1"
          error={teach.error ? problemOf(teach.error).fields.text : undefined}
        >
          <TextInput
            dir="auto"
            maxLength={MAX_WORDS}
            placeholder={t('alias.add')}
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              teach.reset();
            }}
          />
        </Field>
        <Button type="submit" className="h-11 tablet:h-9" busy={teach.isPending}>
          {t('action.add')}
        </Button>
      </form>
    </section>
  );
}

interface ChipProps {
  alias: CatalogProduct['aliases'][number];
  variants: CatalogProduct['variants'];
  onRemove: () => void;
}

function Chip(props: ChipProps) {
  const { alias, onRemove } = props;
  const t = useT();
  const variant = props.variants.find((each) => each.id === alias.variantId);
  return (
    <li className="flex max-w-full items-center gap-1 rounded-full bg-paper-2 ps-3 text-14">
      {alias.source === 'correction' && (
        <span title={t('alias.learned')}>
          <GraduationCap aria-hidden className="size-4 text-ink-6" />
          <span className="sr-only">{t('alias.learned')}</span>
        </span>
      )}
      <bdi className="min-w-0 break-words py-1">{alias.text}</bdi>
      {variant && <span className="text-ink-6">· {variant.name}</span>}
      <button
        type="button"
        aria-label={t('alias.remove', { words: alias.text })}
        className="flex size-8 shrink-0 items-center justify-center rounded-full hover:bg-paper-3 pointer-coarse:size-11"
        onClick={onRemove}
      >
        <X aria-hidden className="size-4" />
      </button>
    </li>
  );
}
