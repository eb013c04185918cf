import { Field } from '@novi/ui/field';
import { Select } from '@novi/ui/select';
import { useState } from 'react';
import { useLanguage } from '../../app/messages/language-provider.tsx';
import { isLanguage, type Language, languages } from '../../app/messages/languages.ts';
import { applyTheme, storedTheme, themes } from '../../app/theme.ts';

/** Language and light are this device's, not the shop's: the kitchen's screen may be dark. */
export function AppearanceSection() {
  const { t, language, setLanguage } = useLanguage();
  const [theme, setTheme] = useState(storedTheme);
  return (
    <div className="grid max-w-xl gap-4 tablet:grid-cols-2">
      <Field label={t('settings.language')} hint={t('settings.thisDevice')}>
        <Select
          value={language}
          onValueChange={(value) => isLanguage(value) && setLanguage(value)}
          options={(Object.keys(languages) as Language[]).map((each) => ({
            value: each,
            label: languages[each].name,
          }))}
        />
      </Field>
      <Field label={t('settings.theme')}>
        <Select
          value={theme}
          onValueChange={(value) => {
            const next = themes.find((each) => each === value) ?? 'system';
            applyTheme(next);
            setTheme(next);
          }}
          options={themes.map((each) => ({ value: each, label: t(`theme.${each}`) }))}
        />
      </Field>
    </div>
  );
}
