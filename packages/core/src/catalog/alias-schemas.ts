import { z } from 'zod';

/** Words as they are kept: no control characters or halves of letters, which PostgreSQL cannot hold, and single spaces. */
function tidy(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ').trim();
}

const words = z
  .string()
  .overwrite(tidy)
  .min(2, 'Give at least two letters.')
  .max(60, 'Give at most 60 letters: a few words, not a sentence.');

export const teachAliasSchema = z.object({
  productId: z.uuid(),
  /** left out or null: the words name the product and leave its size open */
  variantId: z.uuid().nullish(),
  text: words,
  /** BCP 47 */
  locale: z.string().trim().max(35).nullish(),
  /** typed: written into the menu; correction: learned from a message that was read wrong */
  source: z.enum(['typed', 'correction']),
});
export type TeachAliasInput = z.input<typeof teachAliasSchema>;

export const forgetAliasSchema = z.object({ aliasId: z.uuid() });
export type ForgetAliasInput = z.input<typeof forgetAliasSchema>;
