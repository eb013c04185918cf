import { expect, test } from 'vitest';
import { z } from 'zod';
import { sampleInput, withId } from './sample-input.ts';

const schema = z.object({
  id: z.uuid(),
  version: z.int().min(1),
  reason: z.enum(['busy', 'closed']),
  until: z.union([z.date(), z.null()]),
  note: z.string().optional(),
  items: z.array(z.object({ productId: z.uuid().nullish(), name: z.string().trim().min(2) })).min(1),
  parent: z.object({ orderId: z.uuid().optional() }).optional(),
});

test('makes an input that the schema accepts, with every id and nothing else that may be left out', () => {
  const { value, idPaths } = sampleInput(schema, { version: 7 });
  expect(schema.parse(value)).toMatchObject({ version: 7, reason: 'busy', items: [{ name: 'aa' }] });
  expect(value).not.toHaveProperty('note');
  expect(idPaths).toEqual([['id'], ['items', 0, 'productId'], ['parent', 'orderId']]);
});

test('puts an id in its place and leaves the rest', () => {
  const { value } = sampleInput(schema, {});
  const changed = withId(value, ['items', 0, 'productId'], 'x') as { items: unknown[]; id: string };
  expect(changed.items).toEqual([{ productId: 'x', name: 'aa' }]);
  expect(withId(changed, ['items', 0, 'productId'], '01900000-0000-7000-8000-000000000000')).toEqual(value);
});
