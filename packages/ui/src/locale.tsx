import { createContext, type ReactNode, useContext } from 'react';

const LocaleContext = createContext('en');

/** The locale in which Money, Age and times below are written: the shop's, not the browser's. */
export function LocaleProvider(props: { locale: string; children: ReactNode }) {
  return <LocaleContext value={props.locale}>{props.children}</LocaleContext>;
}

export function useLocale(): string {
  return useContext(LocaleContext);
}
