import { Button } from '@novi/ui/button';
import { Field } from '@novi/ui/field';
import { IconButton } from '@novi/ui/icon-button';
import { MoneyInput } from '@novi/ui/money-input';
import { TextInput } from '@novi/ui/text-input';
import { useQuery } from '@tanstack/react-query';
import { CircleAlert, Plus, Trash2 } from 'lucide-react';
import { useId, useMemo } from 'react';
import { trpc } from '../../../app/data/trpc.ts';
import { useTenant } from '../../../app/data/use-me.ts';
import { useT } from '../../../app/messages/language-provider.tsx';
import { type EntryLine, nameLine, picksOf } from './entry-draft.ts';

interface EntryLinesProps {
  lines: readonly EntryLine[];
  onChange: (lines: readonly EntryLine[]) => void;
  error: string | undefined;
}

/** Rows of quantity, name and price. The menu is offered while the name is typed and brings the price along. */
export function EntryLines(props: EntryLinesProps) {
  const { lines, onChange, error } = props;
  const t = useT();
  const listId = useId();
  const { currency } = useTenant();
  const menu = useQuery(trpc.catalog.get.queryOptions());
  const picks = useMemo(() => (menu.data ? picksOf(menu.data) : []), [menu.data]);
  const change = (key: number, next: (line: EntryLine) => EntryLine) =>
    onChange(lines.map((line) => (line.key === key ? next(line) : line)));
  const addLine = () =>
    onChange([
      ...lines,
      { key: Math.max(0, ...lines.map((line) => line.key)) + 1, name: '', quantity: 1, unitPriceMinor: null },
    ]);
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="pb-1 font-bold text-14">{t('order.lines')}</legend>
      <datalist id={listId}>
        {picks.map((pick) => (
          <option key={`${pick.productId}-${pick.variantId ?? ''}`} value={pick.name} />
        ))}
      </datalist>
      {lines.map((line) => (
        <div
          key={line.key}
          className="grid grid-cols-[4rem_1fr_auto] gap-2 tablet:grid-cols-[4rem_1fr_8rem_auto]"
        >
          <Field label={t('entry.quantity')} labelHidden>
            <TextInput
              type="number"
              min={0}
              step="any"
              inputMode="decimal"
              value={Number.isNaN(line.quantity) ? '' : line.quantity}
              onChange={(event) =>
                change(line.key, (old) => ({ ...old, quantity: event.target.valueAsNumber }))
              }
            />
          </Field>
          <Field label={t('entry.what')} labelHidden>
            <TextInput
              list={listId}
              autoComplete="off"
              maxLength={120}
              placeholder={t('entry.what')}
              value={line.name}
              onChange={(event) => change(line.key, (old) => nameLine(old, event.target.value, picks))}
            />
          </Field>
          <Field
            label={t('entry.price')}
            labelHidden
            className="col-start-2 row-start-2 tablet:col-start-3 tablet:row-start-1"
          >
            <MoneyInput
              currency={currency}
              valueMinor={line.unitPriceMinor}
              onChange={(unitPriceMinor) => change(line.key, (old) => ({ ...old, unitPriceMinor }))}
            />
          </Field>
          <IconButton
            label={t('entry.removeLine')}
            disabled={lines.length === 1}
            icon={<Trash2 aria-hidden className="size-4" />}
            onClick={() => onChange(lines.filter((each) => each.key !== line.key))}
            className="col-start-3 row-start-1 tablet:col-start-4"
          />
        </div>
      ))}
      <div role="alert">
        {error && (
          <p className="flex items-start gap-1 text-14 text-late-ink">
            <CircleAlert aria-hidden className="mt-1 size-3.5 shrink-0" />
            {error}
          </p>
        )}
      </div>
      <div>
        <Button variant="quiet" icon={<Plus aria-hidden className="size-4" />} onClick={addLine}>
          {t('entry.addLine')}
        </Button>
      </div>
    </fieldset>
  );
}
