import { Button } from '@novi/ui/button';
import { Field } from '@novi/ui/field';
import { TextInput } from '@novi/ui/text-input';
import { useT } from '../../app/messages/language-provider.tsx';
import { ChoiceRows } from './choice-rows.tsx';
import type { GroupDraft } from './product-draft.ts';

interface GroupEditorProps {
  group: GroupDraft;
  currency: string;
  onChange: (group: GroupDraft) => void;
  onRemove: () => void;
}

const count = (text: string, least: number) => Math.max(least, Math.min(50, Math.trunc(Number(text)) || 0));

/** A group of choices (Extras, Sauce): how many may be taken and which there are. */
export function GroupEditor(props: GroupEditorProps) {
  const { group, onChange } = props;
  const t = useT();
  return (
    <div className="flex flex-col gap-3 border-paper-3 border-s-2 ps-4">
      <div className="grid grid-cols-2 gap-3 tablet:grid-cols-[1fr_5rem_5rem_auto] tablet:items-end">
        <Field label={t('menu.groupName')} className="col-span-2 tablet:col-span-1">
          <TextInput
            maxLength={120}
            value={group.name}
            onChange={(event) => onChange({ ...group, name: event.target.value })}
          />
        </Field>
        <Field label={t('menu.atLeast')}>
          <TextInput
            type="number"
            min={0}
            value={group.min}
            onChange={(event) => onChange({ ...group, min: count(event.target.value, 0) })}
          />
        </Field>
        <Field label={t('menu.atMost')}>
          <TextInput
            type="number"
            min={1}
            value={group.max}
            onChange={(event) => onChange({ ...group, max: count(event.target.value, 1) })}
          />
        </Field>
        <Button variant="quiet" onClick={props.onRemove}>
          {t('menu.removeGroup')}
        </Button>
      </div>
      <ChoiceRows
        title={t('menu.options')}
        presetLabel={t('menu.isIncluded')}
        addLabel={t('menu.addOption')}
        currency={props.currency}
        choices={group.options}
        onChange={(options) => onChange({ ...group, options })}
      />
    </div>
  );
}
