import { z } from 'zod';

export const templateEventSchema = z.enum(['order_confirmation', 'delivery_update']);
export type TemplateEvent = z.output<typeof templateEventSchema>;

export const templateSchema = z.object({
  event: templateEventSchema,
  /** BCP 47 */
  locale: z.string().trim().min(2).max(35),
  body: z.string().trim().min(1, 'A message needs a text.').max(4000),
});
export type TemplateInput = z.input<typeof templateSchema>;
