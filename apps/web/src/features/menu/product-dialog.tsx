import { Button } from '@novi/ui/button';
import { Dialog } from '@novi/ui/dialog';
import { Trash2 } from 'lucide-react';
import { useId } from 'react';
import type { CatalogProduct } from '../../app/data/app-router.ts';
import { useT } from '../../app/messages/language-provider.tsx';
import { AliasEditor } from './alias-editor.tsx';
import { ProductForm } from './product-form.tsx';
import { useProductActions } from './use-product-actions.ts';

interface ProductDialogProps {
  subject: { product: CatalogProduct | null; categoryName: string } | null;
  currency: string;
  categoryNames: readonly string[];
  onClose: () => void;
}

/** One product with its variants and its choices. */
export function ProductDialog(props: ProductDialogProps) {
  const { subject, onClose } = props;
  const t = useT();
  const formId = useId();
  const actions = useProductActions(onClose);
  const product = subject?.product ?? null;
  const close = () => {
    actions.reset();
    onClose();
  };
  return (
    <Dialog
      width="wide"
      open={subject !== null}
      onOpenChange={(open) => !open && close()}
      title={product ? product.name : t('menu.newProduct')}
      closeLabel={t('action.close')}
      footer={
        <>
          {product && (
            <Button
              variant="danger"
              className="me-auto"
              icon={<Trash2 aria-hidden className="size-4" />}
              busy={actions.isRemoving}
              onClick={() => actions.remove(product.id)}
            >
              {t('menu.remove')}
            </Button>
          )}
          <Button onClick={close}>{t('action.cancel')}</Button>
          <Button type="submit" form={formId} variant="primary" busy={actions.isSaving}>
            {t('menu.save')}
          </Button>
        </>
      }
    >
      {subject && (
        <ProductForm
          formId={formId}
          subject={subject}
          currency={props.currency}
          categoryNames={props.categoryNames}
          errors={actions.errors}
          onSave={actions.save}
        />
      )}
      {product && <AliasEditor productId={product.id} />}
    </Dialog>
  );
}
