import { Button } from '@novi/ui/button';
import { Field } from '@novi/ui/field';
import { TextInput } from '@novi/ui/text-input';
import { type FormEvent, useState } from 'react';
import { useT } from '../../app/messages/language-provider.tsx';
import { phoneOf } from './phone-of.ts';
import type { Linking } from './use-linking.ts';

/** Asks for the number that a pairing code is for. */
export function PairingForm(props: { linking: Linking; onBack: () => void }) {
  const { linking, onBack } = props;
  const t = useT();
  const [isWrong, setWrong] = useState(false);
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const phone = phoneOf(String(new FormData(event.currentTarget).get('phone') ?? ''));
    setWrong(phone === null);
    if (phone !== null) linking.link({ method: 'pairing_code', phone });
  };
  return (
    <form noValidate onSubmit={onSubmit} className="flex w-full max-w-sm flex-col gap-4">
      <Field
        label={t('whatsapp.phoneLabel')}
        hint={t('whatsapp.phoneHint')}
        error={isWrong && t('whatsapp.phoneWrong')}
        required
      >
        <TextInput name="phone" type="tel" inputMode="tel" autoComplete="tel" dir="ltr" autoFocus />
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" busy={linking.isLinking}>
          {t('whatsapp.getCode')}
        </Button>
        <Button variant="quiet" onClick={onBack}>
          {t('whatsapp.linkByQr')}
        </Button>
      </div>
    </form>
  );
}
