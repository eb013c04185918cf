import { Button } from '@novi/ui/button';
import { cx } from '@novi/ui/format/class-names';
import { IconButton } from '@novi/ui/icon-button';
import { Menu } from '@novi/ui/menu';
import { Money } from '@novi/ui/money';
import { StatePill } from '@novi/ui/state-pill';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { CircleOff, Pencil } from 'lucide-react';
import type { CatalogProduct } from '../../app/data/app-router.ts';
import { trpc } from '../../app/data/trpc.ts';
import { useCan } from '../../app/data/use-me.ts';
import { useT } from '../../app/messages/language-provider.tsx';
import { useProblemToast } from '../../app/view/use-problem-toast.ts';

export function ProductRow(props: { product: CatalogProduct; currency: string; onEdit: () => void }) {
  const { product, currency, onEdit } = props;
  const t = useT();
  const canWrite = useCan('catalog.write');
  const choices = [
    ...product.variants.map((each) => each.name),
    ...product.modifierGroups.map((each) => each.name),
  ];
  return (
    <li className="flex min-h-14 flex-wrap items-center gap-x-4 gap-y-1 border-paper-3 border-b py-2">
      <div className={cx('min-w-0 flex-1 basis-40', product.soldOut && 'text-ink-6')}>
        <p className="break-words text-16">{product.name}</p>
        {(product.description || choices.length > 0) && (
          <p className="break-words text-14 text-ink-6">
            {[product.description, choices.join(' · ')].filter(Boolean).join(' — ')}
          </p>
        )}
      </div>
      {product.soldOut && (
        <StatePill tone="late" icon={<CircleOff aria-hidden className="size-3.5" />}>
          {t('menu.soldOut')}
        </StatePill>
      )}
      <Price product={product} currency={currency} />
      <span className="ms-auto flex items-center gap-1">
        <SoldOutControl product={product} />
        {canWrite && (
          <IconButton
            label={t('menu.edit', { name: product.name })}
            icon={<Pencil aria-hidden className="size-4" />}
            onClick={onEdit}
          />
        )}
      </span>
    </li>
  );
}

function Price(props: { product: CatalogProduct; currency: string }) {
  const { product, currency } = props;
  const t = useT();
  const prices = product.variants.map((variant) => variant.priceMinor);
  const lowest = prices.length > 0 ? Math.min(...prices) : product.priceMinor;
  return (
    <span className="min-w-20 text-end text-16">
      {prices.length > 1 && <span className="text-14 text-ink-6">{t('menu.from')} </span>}
      <Money minor={lowest} currency={currency} />
      {product.unit !== 'each' && <span className="text-14 text-ink-6"> / {product.unit}</span>}
    </span>
  );
}

/** Sold out is pressed in a hurry, so it is one menu away and takes effect at once. */
function SoldOutControl(props: { product: CatalogProduct }) {
  const { product } = props;
  const t = useT();
  const client = useQueryClient();
  const setSoldOut = useMutation(
    trpc.catalog.setSoldOut.mutationOptions({
      onSuccess: () => client.invalidateQueries({ queryKey: trpc.catalog.pathKey() }),
      onError: useProblemToast(),
    }),
  );
  if (!useCan('catalog.soldOut')) return null;
  const set = (until: Date | 'forever' | null) => setSoldOut.mutate({ productId: product.id, until });
  if (product.soldOut) {
    return (
      <Button size="small" busy={setSoldOut.isPending} onClick={() => set(null)}>
        {t('menu.backOnSale')}
      </Button>
    );
  }
  return (
    <Menu
      trigger={
        <Button size="small" variant="quiet" busy={setSoldOut.isPending}>
          {t('menu.markSoldOut')}
        </Button>
      }
      entries={[
        { key: 'today', label: t('menu.soldOutToday'), onSelect: () => set(endOfToday()) },
        { key: 'forever', label: t('menu.soldOutForever'), onSelect: () => set('forever') },
      ]}
    />
  );
}

function endOfToday(): Date {
  const end = new Date();
  end.setHours(24, 0, 0, 0);
  return end;
}
