import { Field } from '@novi/ui/field';
import { Skeleton } from '@novi/ui/skeleton';
import { TextInput } from '@novi/ui/text-input';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { CatalogProduct } from '../data/app-router.ts';
import { trpc } from '../data/trpc.ts';
import { useT } from '../messages/language-provider.tsx';
import { QueryView } from '../view/query-view.tsx';
import { matchProducts } from './match-products.ts';

interface ProductPickerProps {
  chosen: CatalogProduct | null;
  onChoose: (product: CatalogProduct) => void;
}

/** One product of the menu, by typing a part of its name. */
export function ProductPicker(props: ProductPickerProps) {
  const { chosen, onChoose } = props;
  const t = useT();
  const name = useId();
  const [search, setSearch] = useState('');
  const catalog = useQuery(trpc.catalog.get.queryOptions());
  return (
    <div className="flex flex-col gap-2">
      <Field label={t('teach.product')}>
        <TextInput
          type="search"
          autoComplete="off"
          placeholder={t('teach.search')}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
      </Field>
      <QueryView query={catalog} skeleton={<Skeleton className="h-32" />}>
        {(menu) => {
          const found = matchProducts(menu, search);
          return (
            <fieldset className="max-h-56 overflow-y-auto rounded-8 border border-paper-3 px-3 py-1">
              <legend className="sr-only">{t('teach.product')}</legend>
              {found.map((product) => (
                <label key={product.id} className="flex min-h-11 cursor-pointer items-center gap-3">
                  <input
                    type="radio"
                    name={name}
                    className="size-5 shrink-0 accent-brand"
                    checked={chosen?.id === product.id}
                    onChange={() => onChoose(product)}
                  />
                  <span className="min-w-0 break-words">
                    <bdi>{product.name}</bdi>
                    {product.soldOut && <span className="text-14 text-ink-6"> · {t('menu.soldOut')}</span>}
                  </span>
                </label>
              ))}
              {found.length === 0 && <p className="py-3 text-14 text-ink-6">{t('teach.none')}</p>}
            </fieldset>
          );
        }}
      </QueryView>
    </div>
  );
}
