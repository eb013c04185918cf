import { z } from 'zod';

export const explainMessageSchema = z.object({
  text: z.string().trim().min(1, 'Paste a message first.').max(2000, 'At most 2,000 characters.'),
});
export type ExplainMessageInput = z.input<typeof explainMessageSchema>;
