import { Button } from '@novi/ui/button';
import { Checkbox } from '@novi/ui/checkbox';
import { Field } from '@novi/ui/field';
import { FormProblem } from '@novi/ui/form-problem';
import { TextInput } from '@novi/ui/text-input';
import { useState } from 'react';
import type { Session } from '../../app/data/app-router.ts';
import { useT } from '../../app/messages/language-provider.tsx';
import type { PlainKey } from '../../app/messages/translate.ts';
import type { OfficialField } from './official-fields.ts';
import { useOfficialForm } from './use-official-form.ts';
import { WebhookAddress } from './webhook-address.tsx';

interface Asked {
  name: OfficialField;
  label: PlainKey;
  hint?: PlainKey;
  isSecret?: true;
}

const numbers: Asked[] = [
  { name: 'phoneNumberId', label: 'whatsapp.phoneNumberId' },
  { name: 'wabaId', label: 'whatsapp.wabaId' },
  {
    name: 'accessToken',
    label: 'whatsapp.accessToken',
    hint: 'whatsapp.accessTokenHint',
    isSecret: true,
  },
];
const app: Asked[] = [
  { name: 'appSecret', label: 'whatsapp.appSecret', hint: 'whatsapp.appSecretHint', isSecret: true },
  { name: 'verifyToken', label: 'whatsapp.verifyToken', hint: 'whatsapp.verifyTokenHint', isSecret: true },
];
const catalog: Asked = { name: 'catalogId', label: 'whatsapp.catalogId', hint: 'whatsapp.catalogIdHint' };

/** Asks for what Meta shows. Secrets go out and never come back: the fields are empty whenever the form opens. */
export function OfficialForm(props: {
  official: Session['official'];
  isCoexistence: boolean;
  onDone: () => void;
}) {
  const { official, onDone } = props;
  const t = useT();
  const [isCoexistence, setCoexistence] = useState(props.isCoexistence);
  const form = useOfficialForm({ needsApp: official.needsApp, onDone });
  const field = (asked: Asked, required: boolean) => (
    <Field
      key={asked.name}
      label={required ? t(asked.label) : t('whatsapp.optional', { label: t(asked.label) })}
      hint={asked.hint && t(asked.hint)}
      error={form.errorOf(asked.name)}
      required={required}
    >
      <TextInput
        name={asked.name}
        dir="ltr"
        spellCheck={false}
        {...(asked.isSecret
          ? { type: 'password', autoComplete: 'new-password' }
          : { inputMode: 'numeric', autoComplete: 'off' })}
      />
    </Field>
  );
  return (
    <form noValidate onSubmit={form.onSubmit} className="flex w-full max-w-xl flex-col gap-4">
      <p className="text-14 text-ink-7">{t('whatsapp.officialCopy')}</p>
      {numbers.map((asked) => field(asked, true))}
      <p className="text-14 text-ink-7">
        {t(official.needsApp ? 'whatsapp.officialApp' : 'whatsapp.officialAppOptional')}
      </p>
      {app.map((asked) => field(asked, official.needsApp))}
      <WebhookAddress url={official.webhookUrl} />
      {field(catalog, false)}
      <Checkbox label={t('whatsapp.coexistence')} checked={isCoexistence} onCheckedChange={setCoexistence} />
      {isCoexistence && <input type="hidden" name="isCoexistence" value="on" />}
      <FormProblem text={form.problem} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" busy={form.isBusy}>
          {t('whatsapp.officialConnect')}
        </Button>
        <Button variant="quiet" onClick={onDone}>
          {t('action.cancel')}
        </Button>
      </div>
    </form>
  );
}
