import { z } from 'zod';

export const correctLineSchema = z.object({
  id: z.uuid(),
  version: z.number().int().min(1),
  lineId: z.uuid(),
  productId: z.uuid(),
  /** Needed where the product has variants and none of them is taken by itself. */
  variantId: z.uuid().nullish(),
});
export type CorrectLineInput = z.input<typeof correctLineSchema>;
