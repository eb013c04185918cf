import { randomUUID } from 'node:crypto';
import { z } from 'zod';

export const batchBody = z.object({
  item_type: z.literal('PRODUCT_ITEM'),
  allow_upsert: z.boolean().default(true),
  requests: z
    .array(
      z.discriminatedUnion('method', [
        z.object({ method: z.literal('UPDATE'), data: z.looseObject({ id: z.string().min(1).max(100) }) }),
        z.object({ method: z.literal('DELETE'), data: z.object({ id: z.string().min(1) }) }),
      ]),
    )
    .min(1)
    .max(5000),
});

type Item = { id: string } & Record<string, unknown>;
type Refused = { id: string; message: string };

export type Catalogs = {
  /** Does the changes at once; asked by the handle, says which were refused. */
  change(catalogId: string, body: z.output<typeof batchBody>): string;
  result(handle: string): Refused[] | undefined;
  items(catalogId: string): Item[];
};

const required = z.looseObject({
  title: z.string().min(1).max(200),
  description: z.string().min(1).max(9999),
  availability: z.enum(['in stock', 'out of stock']),
  price: z.string().regex(/^\d+(\.\d+)? [A-Z]{3}$/),
});

/** Catalogs of Meta's, in memory. https://developers.facebook.com/documentation/ads-commerce/catalog/guides/manage-catalog-items/catalog-batch-api */
export function createCatalogs(): Catalogs {
  const catalogs = new Map<string, Map<string, Item>>();
  const results = new Map<string, Refused[]>();
  return {
    change(catalogId, { requests }) {
      const items = catalogs.get(catalogId) ?? new Map<string, Item>();
      catalogs.set(catalogId, items);
      const refused: Refused[] = [];
      for (const { method, data } of requests) {
        if (method === 'DELETE') {
          items.delete(data.id);
          continue;
        }
        const item = { ...items.get(data.id), ...data };
        const wrong = required.safeParse(item).error?.issues[0];
        if (wrong) refused.push({ id: data.id, message: `${wrong.path.join('.')}: ${wrong.message}` });
        else items.set(data.id, item);
      }
      const handle = randomUUID();
      results.set(handle, refused);
      return handle;
    },
    result: (handle) => results.get(handle),
    items: (catalogId) => [...(catalogs.get(catalogId)?.values() ?? [])],
  };
}
