import { expect, it } from 'vitest';
import { formatLocale } from './format-locale.ts';

it('takes the first region of the language, skips what is no tag, and falls back to the language', () => {
  expect(formatLocale('en', ['es-MX', 'en-US@posix', 'en-IE'])).toBe('en-IE');
  expect(formatLocale('en', ['en-US@posix'])).toBe('en-GB');
  expect(formatLocale('es', ['en-US'])).toBe('es');
});
