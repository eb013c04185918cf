import { Button } from '@novi/ui/button';
import { Plus } from 'lucide-react';
import { useId } from 'react';
import type { Catalog, CatalogProduct } from '../../app/data/app-router.ts';
import { useCan } from '../../app/data/use-me.ts';
import { useT } from '../../app/messages/language-provider.tsx';
import { ProductRow } from './product-row.tsx';

interface CategorySectionProps {
  category: Catalog['categories'][number];
  currency: string;
  onEdit: (product: CatalogProduct) => void;
  onAdd: () => void;
}

export function CategorySection(props: CategorySectionProps) {
  const { category, currency, onEdit, onAdd } = props;
  const t = useT();
  const headingId = useId();
  return (
    <section aria-labelledby={headingId}>
      <div className="flex items-center justify-between gap-2 border-paper-3 border-b pb-1">
        <h2 id={headingId} className="text-16">
          {category.name}{' '}
          <span className="font-normal text-ink-6 tabular-nums">{category.products.length}</span>
        </h2>
        {useCan('catalog.write') && (
          <Button
            variant="quiet"
            size="small"
            aria-label={t('menu.addTo', { category: category.name })}
            icon={<Plus aria-hidden className="size-4" />}
            onClick={onAdd}
          >
            {t('action.add')}
          </Button>
        )}
      </div>
      <ul>
        {category.products.map((product) => (
          <ProductRow key={product.id} product={product} currency={currency} onEdit={() => onEdit(product)} />
        ))}
      </ul>
    </section>
  );
}
