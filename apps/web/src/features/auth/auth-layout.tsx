import { type ReactNode, useEffect } from 'react';
import { useLanguage } from '../../app/messages/language-provider.tsx';
import { type Language, languages } from '../../app/messages/languages.ts';

/** One narrow column: what it is, the form, and the way to the other form. */
export function AuthLayout(props: {
  title: string;
  lead?: ReactNode;
  children: ReactNode;
  footer?: ReactNode;
}) {
  const { t, language, setLanguage } = useLanguage();
  useEffect(() => {
    document.title = `${props.title} · Novi`;
  }, [props.title]);
  return (
    <div className="flex min-h-dvh flex-col items-center px-4 py-8 tablet:py-16">
      <main className="flex w-full max-w-sm flex-1 flex-col gap-6">
        <div className="flex items-center gap-2">
          <img src="/icon.svg" alt="" className="size-8" />
          <span className="font-bold text-20">Novi</span>
        </div>
        <div className="flex flex-col gap-2">
          <h1 className="text-28">{props.title}</h1>
          {props.lead && <p className="text-16 text-ink-7">{props.lead}</p>}
        </div>
        {props.children}
        {props.footer && <p className="text-14 text-ink-7">{props.footer}</p>}
      </main>
      <footer className="flex flex-wrap gap-4 pt-12 text-14">
        {(Object.keys(languages) as Language[]).map((each) => (
          <button
            key={each}
            type="button"
            lang={each}
            aria-label={t('settings.languageIs', { language: languages[each].name })}
            aria-pressed={each === language}
            onClick={() => setLanguage(each)}
            className="min-h-11 px-1 text-ink-7 underline-offset-4 hover:underline aria-pressed:font-bold aria-pressed:text-ink-9"
          >
            {languages[each].name}
          </button>
        ))}
      </footer>
    </div>
  );
}
