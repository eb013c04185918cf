import { Button } from '@novi/ui/button';
import { Checkbox } from '@novi/ui/checkbox';
import { Dialog } from '@novi/ui/dialog';
import { Field } from '@novi/ui/field';
import { Select } from '@novi/ui/select';
import { TextInput } from '@novi/ui/text-input';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import type { CatalogProduct, OrderDetail } from '../../../app/data/app-router.ts';
import { useCan } from '../../../app/data/use-me.ts';
import { useT } from '../../../app/messages/language-provider.tsx';
import { ProductPicker } from '../../../app/teach/product-picker.tsx';
import { MAX_WORDS, saysName, taughtWords } from '../../../app/teach/taught-words.ts';
import { lineName } from '../order-words.ts';
import { canCorrect } from './can-correct.ts';
import { useCorrectLine } from './use-correct-line.ts';

type Line = OrderDetail['lines'][number];

/** Puts the right product on a line, and lets Novi learn the words that were read wrong. */
export function CorrectLine(props: { order: OrderDetail; line: Line }) {
  const { order, line } = props;
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  if (!useCan('orders.create') || !canCorrect(order)) return null;
  return (
    <>
      <Button
        variant="quiet"
        size="small"
        className="self-start"
        aria-label={t('correct.actionOf', { name: lineName(line) })}
        icon={<Pencil aria-hidden className="size-3.5" />}
        onClick={() => setOpen(true)}
      >
        {t('correct.action')}
      </Button>
      {isOpen && <CorrectDialog order={order} line={line} onClose={() => setOpen(false)} />}
    </>
  );
}

function CorrectDialog(props: { order: OrderDetail; line: Line; onClose: () => void }) {
  const { order, line, onClose } = props;
  const t = useT();
  const canTeach = useCan('catalog.teach');
  const [product, setProduct] = useState<CatalogProduct | null>(null);
  const [variantId, setVariantId] = useState('');
  const [words, setWords] = useState(() =>
    taughtWords(line.sources.map(({ messageText, start, end }) => messageText.slice(start, end))),
  );
  const [doesTeach, setTeach] = useState(() => !saysName(words, line.name));
  const correct = useCorrectLine(onClose);
  const choose = (next: CatalogProduct) => {
    const preset = next.variants.find((variant) => variant.isDefault) ?? next.variants[0];
    setVariantId(preset?.id ?? '');
    setProduct(next);
  };
  // Another size of what it is already teaches nothing about its name.
  const mayTeach = canTeach && product !== null && product.name !== line.name && line.sources.length > 0;
  const save = () => {
    if (!product) return;
    const { id, version } = order;
    correct.mutate({
      line: { id, version, lineId: line.id, productId: product.id, variantId: variantId || null },
      teach: mayTeach && doesTeach && words.trim() !== '' ? words : null,
    });
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('correct.title', { name: lineName(line) })}
      description={t('correct.says')}
      closeLabel={t('action.close')}
      footer={
        <>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button variant="primary" disabled={!product} busy={correct.isPending} onClick={save}>
            {t('correct.do')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <ProductPicker chosen={product} onChoose={choose} />
        {product && product.variants.length > 0 && (
          <Field label={t('menu.variants')}>
            <Select
              value={variantId}
              onValueChange={setVariantId}
              options={product.variants.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Field>
        )}
        {mayTeach && (
          <div className="flex flex-col gap-2">
            <Checkbox
              checked={doesTeach}
              onCheckedChange={setTeach}
              label={t('teach.readAs', { words, product: product.name })}
            />
            {doesTeach && (
              <Field label={t('teach.words')}>
                <TextInput
                  dir="auto"
                  maxLength={MAX_WORDS}
                  value={words}
                  onChange={(event) => setWords(event.target.value)}
                />
              </Field>
            )}
          </div>
        )}
      </div>
    </Dialog>
  );
}
