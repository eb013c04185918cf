import { Button } from '@novi/ui/button';
import { Checkbox } from '@novi/ui/checkbox';
import { Field } from '@novi/ui/field';
import { IconButton } from '@novi/ui/icon-button';
import { MoneyInput } from '@novi/ui/money-input';
import { TextInput } from '@novi/ui/text-input';
import { Plus, Trash2 } from 'lucide-react';
import { useT } from '../../app/messages/language-provider.tsx';
import { type ChoiceDraft, newChoice } from './product-draft.ts';

interface ChoiceRowsProps {
  title: string;
  hint?: string;
  presetLabel: string;
  addLabel: string;
  currency: string;
  choices: readonly ChoiceDraft[];
  onChange: (choices: ChoiceDraft[]) => void;
  /** At most one row is preset: a default variant. Without it each row is for itself: included ingredients. */
  isOnePreset?: boolean;
}

/** Rows of name and price with one mark: variants of a product, options of a group. */
export function ChoiceRows(props: ChoiceRowsProps) {
  const { choices, onChange, isOnePreset } = props;
  const t = useT();
  const change = (key: number, part: Partial<ChoiceDraft>) =>
    onChange(
      choices.map((choice) => {
        if (choice.key === key) return { ...choice, ...part };
        return isOnePreset && part.isPreset ? { ...choice, isPreset: false } : choice;
      }),
    );
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="font-bold text-14">{props.title}</legend>
      {props.hint && <p className="text-12 text-ink-6">{props.hint}</p>}
      {choices.map((choice) => (
        <div
          key={choice.key}
          className="grid grid-cols-[1fr_auto] items-center gap-2 tablet:grid-cols-[1fr_8rem_auto_auto]"
        >
          <Field label={t('menu.name')} labelHidden>
            <TextInput
              maxLength={120}
              placeholder={t('menu.name')}
              value={choice.name}
              onChange={(event) => change(choice.key, { name: event.target.value })}
            />
          </Field>
          <Field
            label={t('entry.price')}
            labelHidden
            className="col-start-1 row-start-2 tablet:col-start-2 tablet:row-start-1"
          >
            <MoneyInput
              currency={props.currency}
              valueMinor={choice.priceMinor}
              onChange={(priceMinor) => change(choice.key, { priceMinor })}
            />
          </Field>
          <Checkbox
            label={props.presetLabel}
            checked={choice.isPreset}
            onCheckedChange={(isPreset) => change(choice.key, { isPreset })}
          />
          <IconButton
            label={t('menu.removeRow', { name: choice.name })}
            icon={<Trash2 aria-hidden className="size-4" />}
            onClick={() => onChange(choices.filter((each) => each.key !== choice.key))}
            className="col-start-2 row-start-1 tablet:col-start-4"
          />
        </div>
      ))}
      <div>
        <Button
          variant="quiet"
          icon={<Plus aria-hidden className="size-4" />}
          onClick={() => onChange([...choices, newChoice(isOnePreset ? null : 0)])}
        >
          {props.addLabel}
        </Button>
      </div>
    </fieldset>
  );
}
