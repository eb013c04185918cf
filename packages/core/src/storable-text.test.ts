import { expect, it } from 'vitest';
import { storableText } from './storable-text.ts';

it('keeps every word, and nothing that PostgreSQL refuses', () => {
  expect(storableText('2 larg\0e 🍕, señor')).toBe('2 large 🍕, señor');
  expect(storableText('🍕'.slice(0, 1))).toBe('\uFFFD');
});
