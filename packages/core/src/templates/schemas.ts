import { z } from 'zod';
import { localeSchema } from '../tenants/schemas.ts';

export const templateEventSchema = z.enum(['order_confirmation', 'delivery_update']);
export type TemplateEvent = z.output<typeof templateEventSchema>;

export const templateSchema = z.object({
  event: templateEventSchema,
  locale: localeSchema,
  body: z.string().trim().min(1, 'A message needs a text.').max(4000),
});
export type TemplateInput = z.input<typeof templateSchema>;
