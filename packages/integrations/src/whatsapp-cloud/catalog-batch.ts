import { z } from 'zod';

/**
 * One change of Meta's catalog. UPDATE makes what is not there yet.
 * https://developers.facebook.com/documentation/ads-commerce/catalog/guides/manage-catalog-items/catalog-batch-api
 */
export type CatalogRequest =
  | { method: 'UPDATE'; data: { id: string } & Record<string, string> }
  | { method: 'DELETE'; data: { id: string } };

/** Why an item was refused. */
export interface CatalogVerdict {
  id: string;
  reason: string;
}

const verdictSchema = z.object({
  retailer_id: z.string().optional(),
  id: z.string().optional(),
  message: z.string().optional(),
  errors: z.array(z.object({ message: z.string().optional() })).optional(),
});

/** The errors of a batch, in either of the shapes Graph gives them; warnings are none. */
export function readVerdicts(given: unknown): CatalogVerdict[] {
  if (!Array.isArray(given)) return [];
  return given.flatMap((one) => {
    const { data } = verdictSchema.safeParse(one);
    const reason = data?.message ?? data?.errors?.map(({ message }) => message ?? '').join('; ');
    return data && reason ? [{ id: data.retailer_id ?? data.id ?? '', reason: reason.slice(0, 300) }] : [];
  });
}
