import { Button } from '@novi/ui/button';
import { Skeleton } from '@novi/ui/skeleton';
import { useQuery } from '@tanstack/react-query';
import { FileJson, Plus } from 'lucide-react';
import { useState } from 'react';
import type { CatalogProduct } from '../../app/data/app-router.ts';
import { trpc } from '../../app/data/trpc.ts';
import { useCan } from '../../app/data/use-me.ts';
import { useT } from '../../app/messages/language-provider.tsx';
import { PageHead } from '../../app/view/page-head.tsx';
import { QueryView } from '../../app/view/query-view.tsx';
import { CategorySection } from './category-section.tsx';
import { ImportDialog } from './import-dialog.tsx';
import { MenuEmpty } from './menu-empty.tsx';
import { ProductDialog } from './product-dialog.tsx';

/** Which dialog stands open: a product being edited or made, or the import of a whole menu. */
type Open =
  | { kind: 'product'; product: CatalogProduct | null; categoryName: string }
  | { kind: 'import' }
  | null;

/** What the shop sells. Names are enough: Novi finds them in what customers write. */
export function MenuPage() {
  const t = useT();
  const canWrite = useCan('catalog.write');
  const catalog = useQuery(trpc.catalog.get.queryOptions());
  const [open, setOpen] = useState<Open>(null);
  const isEmpty = catalog.data?.categories.every((category) => category.products.length === 0) ?? false;
  const openNew = (categoryName: string) => setOpen({ kind: 'product', product: null, categoryName });
  const close = () => setOpen(null);
  return (
    <>
      <PageHead
        width="reading"
        title={t('nav.menu')}
        purpose={isEmpty ? t('menu.purpose') : undefined}
        actions={
          canWrite &&
          catalog.data && (
            <>
              {!isEmpty && (
                <Button
                  icon={<FileJson aria-hidden className="size-4" />}
                  onClick={() => setOpen({ kind: 'import' })}
                >
                  {t('menu.import')}
                </Button>
              )}
              <Button
                variant="primary"
                icon={<Plus aria-hidden className="size-4" />}
                onClick={() => openNew(catalog.data.categories[0]?.name ?? '')}
              >
                {t('menu.add')}
              </Button>
            </>
          )
        }
      />
      <QueryView query={catalog} skeleton={<MenuSkeleton />}>
        {(data) => (
          <div className="flex w-full max-w-4xl flex-col gap-8 px-4 pb-12 tablet:px-6">
            {isEmpty && <MenuEmpty canWrite={canWrite} onImport={() => setOpen({ kind: 'import' })} />}
            {data.categories
              .filter((category) => category.products.length > 0)
              .map((category) => (
                <CategorySection
                  key={category.id}
                  category={category}
                  currency={data.currency}
                  onEdit={(product) => setOpen({ kind: 'product', product, categoryName: category.name })}
                  onAdd={() => openNew(category.name)}
                />
              ))}
            <ProductDialog
              subject={open?.kind === 'product' ? open : null}
              currency={data.currency}
              categoryNames={data.categories.map((category) => category.name)}
              onClose={close}
            />
            <ImportDialog open={open?.kind === 'import'} hasMenu={!isEmpty} onClose={close} />
          </div>
        )}
      </QueryView>
    </>
  );
}

function MenuSkeleton() {
  return (
    <div className="flex max-w-4xl flex-col gap-3">
      <Skeleton className="h-6 w-32" />
      {[1, 2, 3, 4, 5, 6].map((row) => (
        <Skeleton key={row} className="h-12" />
      ))}
    </div>
  );
}
