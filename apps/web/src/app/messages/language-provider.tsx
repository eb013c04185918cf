import { DirectionProvider } from '@novi/ui/direction';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { en } from './en.ts';
import { isLanguage, type Language, languages, pickLanguage } from './languages.ts';
import { type Catalog, createTranslate, type Translate } from './translate.ts';

const STORED_AS = 'novi.language';

interface LanguageState {
  language: Language;
  setLanguage: (language: Language) => void;
  t: Translate;
}
const LanguageContext = createContext<LanguageState | undefined>(undefined);

function firstLanguage(): Language {
  const stored = localStorage.getItem(STORED_AS);
  return isLanguage(stored) ? stored : pickLanguage(navigator.languages);
}

/** Loads the chosen language and sets <html lang dir>. English is in the bundle and stands in until another has come. */
export function LanguageProvider(props: { children: ReactNode }) {
  const [language, setLanguage] = useState(firstLanguage);
  const [loaded, setLoaded] = useState<{ language: Language; catalog: Catalog }>({
    language: 'en',
    catalog: en,
  });

  useEffect(() => {
    let isCurrent = true;
    languages[language].load().then(
      (catalog) => isCurrent && setLoaded({ language, catalog }),
      () => isCurrent && setLoaded({ language: 'en', catalog: en }),
    );
    return () => {
      isCurrent = false;
    };
  }, [language]);

  useEffect(() => {
    document.documentElement.lang = loaded.language;
    document.documentElement.dir = languages[loaded.language].direction;
  }, [loaded.language]);

  const state = useMemo<LanguageState>(
    () => ({
      language,
      setLanguage: (next) => {
        localStorage.setItem(STORED_AS, next);
        setLanguage(next);
      },
      t: createTranslate(loaded.catalog, loaded.language, languages[loaded.language].direction),
    }),
    [language, loaded],
  );
  return (
    <LanguageContext value={state}>
      <DirectionProvider direction={languages[loaded.language].direction}>{props.children}</DirectionProvider>
    </LanguageContext>
  );
}

export function useLanguage(): LanguageState {
  const state = useContext(LanguageContext);
  if (!state) throw new Error('useLanguage is used outside LanguageProvider');
  return state;
}

/** The translator of the language in use. */
export function useT(): Translate {
  return useLanguage().t;
}
