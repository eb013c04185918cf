import { Button } from '@novi/ui/button';
import { Field } from '@novi/ui/field';
import { MoneyInput } from '@novi/ui/money-input';
import { Select } from '@novi/ui/select';
import { TextArea, TextInput } from '@novi/ui/text-input';
import { Plus } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import type { CatalogProduct } from '../../app/data/app-router.ts';
import { useT } from '../../app/messages/language-provider.tsx';
import { ChoiceRows } from './choice-rows.tsx';
import { GroupEditor } from './group-editor.tsx';
import { draftOf, newGroup, type ProductDraft } from './product-draft.ts';

const units: readonly CatalogProduct['unit'][] = ['each', 'kg', 'g', 'l', 'dozen', 'pack'];

interface ProductFormProps {
  formId: string;
  subject: { product: CatalogProduct | null; categoryName: string };
  currency: string;
  categoryNames: readonly string[];
  errors: Record<string, string>;
  onSave: (draft: ProductDraft) => void;
}

export function ProductForm(props: ProductFormProps) {
  const { subject, currency, errors } = props;
  const t = useT();
  const listId = useId();
  const [draft, setDraft] = useState(() => draftOf(subject.product, subject.categoryName));
  const [blanks, setBlanks] = useState<Record<string, string>>({});
  const set = (part: Partial<ProductDraft>) => setDraft((old) => ({ ...old, ...part }));
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const missing = {
      ...(draft.name.trim() ? {} : { name: t('form.blank') }),
      ...(draft.categoryName.trim() ? {} : { categoryName: t('form.blank') }),
      ...(draft.variants.length === 0 && draft.priceMinor === null ? { priceMinor: t('form.amount') } : {}),
    };
    setBlanks(missing);
    if (Object.keys(missing).length === 0) props.onSave(draft);
  };
  const errorOf = (field: string) => blanks[field] ?? errors[field];
  const deepError = Object.entries(errors).find(([path]) => path.includes('.'))?.[1];
  return (
    <form id={props.formId} noValidate onSubmit={onSubmit} className="flex flex-col gap-6">
      <div className="grid gap-4 tablet:grid-cols-2">
        <Field label={t('menu.name')} error={errorOf('name')}>
          <TextInput
            maxLength={120}
            value={draft.name}
            onChange={(event) => set({ name: event.target.value })}
          />
        </Field>
        <Field label={t('menu.category')} hint={t('menu.categoryHint')} error={errorOf('categoryName')}>
          <TextInput
            maxLength={120}
            list={listId}
            autoComplete="off"
            value={draft.categoryName}
            onChange={(event) => set({ categoryName: event.target.value })}
          />
        </Field>
        <datalist id={listId}>
          {props.categoryNames.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        {draft.variants.length === 0 && (
          <Field label={t('entry.price')} error={errorOf('priceMinor')}>
            <MoneyInput
              currency={currency}
              valueMinor={draft.priceMinor}
              onChange={(priceMinor) => set({ priceMinor })}
            />
          </Field>
        )}
        <Field label={t('menu.soldBy')}>
          <Select
            value={draft.unit}
            onValueChange={(value) => set({ unit: units.find((unit) => unit === value) ?? 'each' })}
            options={units.map((unit) => ({ value: unit, label: t(`unit.${unit}`) }))}
          />
        </Field>
        <Field label={t('menu.description')} hint={t('entry.optional')} className="tablet:col-span-2">
          <TextArea
            rows={2}
            maxLength={1000}
            value={draft.description}
            onChange={(event) => set({ description: event.target.value })}
          />
        </Field>
      </div>
      <ChoiceRows
        title={t('menu.variants')}
        hint={t('menu.variantsHint')}
        presetLabel={t('menu.isDefault')}
        addLabel={t('menu.addVariant')}
        currency={currency}
        choices={draft.variants}
        onChange={(variants) => set({ variants })}
        isOnePreset
      />
      <section className="flex flex-col gap-4">
        <div>
          <h3 className="text-14">{t('menu.groups')}</h3>
          <p className="text-12 text-ink-6">{t('menu.groupsHint')}</p>
        </div>
        {draft.groups.map((group) => (
          <GroupEditor
            key={group.key}
            group={group}
            currency={currency}
            onChange={(next) =>
              set({ groups: draft.groups.map((each) => (each.key === next.key ? next : each)) })
            }
            onRemove={() => set({ groups: draft.groups.filter((each) => each.key !== group.key) })}
          />
        ))}
        <div>
          <Button
            variant="quiet"
            icon={<Plus aria-hidden className="size-4" />}
            onClick={() => set({ groups: [...draft.groups, newGroup()] })}
          >
            {t('menu.addGroup')}
          </Button>
        </div>
      </section>
      <div role="alert">{deepError && <p className="text-14 text-late-ink">{deepError}</p>}</div>
    </form>
  );
}
