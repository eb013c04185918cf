import { Button } from '@novi/ui/button';
import { Dialog } from '@novi/ui/dialog';
import { Field } from '@novi/ui/field';
import { TextInput } from '@novi/ui/text-input';
import { useToasts } from '@novi/ui/toast';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { GraduationCap } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import type { CatalogProduct } from '../data/app-router.ts';
import { problemOf } from '../data/problem.ts';
import { trpc } from '../data/trpc.ts';
import { useCan } from '../data/use-me.ts';
import { useT } from '../messages/language-provider.tsx';
import { useProblemToast } from '../view/use-problem-toast.ts';
import { ProductPicker } from './product-picker.tsx';
import { MAX_WORDS, taughtWords } from './taught-words.ts';

/** "This is...": tells Novi what words mean, for the next message on. What was ordered stays as it is. */
export function TeachAction(props: { words: string }) {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  if (!useCan('catalog.teach')) return null;
  return (
    <>
      <Button
        variant="quiet"
        size="small"
        aria-label={t('teach.actionOf', { words: props.words })}
        icon={<GraduationCap aria-hidden className="size-4" />}
        onClick={() => setOpen(true)}
      >
        {t('teach.action')}
      </Button>
      {isOpen && <TeachDialog words={props.words} onClose={() => setOpen(false)} />}
    </>
  );
}

function TeachDialog(props: { words: string; onClose: () => void }) {
  const t = useT();
  const formId = useId();
  const client = useQueryClient();
  const { add } = useToasts();
  const sayProblem = useProblemToast();
  const [words, setWords] = useState(() => taughtWords([props.words]));
  const [product, setProduct] = useState<CatalogProduct | null>(null);
  const teach = useMutation(
    trpc.catalog.teachAlias.mutationOptions({
      onSuccess: () => {
        add({ title: t('teach.done', { words, product: product?.name ?? '' }) });
        void client.invalidateQueries({ queryKey: trpc.catalog.pathKey() });
        void client.invalidateQueries({ queryKey: trpc.parser.pathKey() });
        props.onClose();
      },
      onError: (error) => {
        if (!problemOf(error).fields.text) sayProblem(error);
      },
    }),
  );
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (product) teach.mutate({ productId: product.id, text: words, source: 'correction' });
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && props.onClose()}
      title={t('teach.title', { words: props.words })}
      description={t('teach.says')}
      closeLabel={t('action.close')}
      footer={
        <>
          <Button onClick={props.onClose}>{t('action.cancel')}</Button>
          <Button type="submit" form={formId} variant="primary" busy={teach.isPending} disabled={!product}>
            {t('teach.do')}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={onSubmit} className="flex flex-col gap-4">
        <ProductPicker chosen={product} onChoose={setProduct} />
        <Field label={t('teach.words')} error={teach.error ? problemOf(teach.error).fields.text : undefined}>
          <TextInput
            dir="auto"
            maxLength={MAX_WORDS}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        </Field>
      </form>
    </Dialog>
  );
}
