/**
 * The locale in which numbers, money and times are written. Words and digits must not be of two languages, so it is
 * the reader's language, refined by the first of `wanted` (the shop's, then the browser's) that names a region of it.
 * English without any region writes 20:15 and Fri 20 Nov, as most of the world does.
 */
export function formatLocale(language: string, wanted: readonly string[]): string {
  const regional = wanted.find((tag) => tag.startsWith(`${language}-`) && isLocale(tag));
  return regional ?? (language === 'en' ? 'en-GB' : language);
}

/** Browsers pass on what the system calls its language, and "en-US@posix" is no tag: formatting with it throws. */
function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
