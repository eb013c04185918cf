import { localeSchema } from '@novi/core/tenants/schemas';
import { z } from 'zod';

/** Compared without regard to case, as people type it. 254: RFC 5321. */
export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, 'At most 254 characters.')
  .pipe(z.email('This is not an e-mail address.'));

/** One line: a name stands in mails to an address that nobody has confirmed yet. */
const nameSchema = z
  .string()
  .trim()
  .regex(/^\P{Cc}*$/u, 'One line, please.');

/** NIST SP 800-63B: length counts, composition rules do not. The bound is for the hash. */
export const newPasswordSchema = z
  .string()
  .min(10, 'At least 10 characters.')
  .max(200, 'At most 200 characters.');

export const registerSchema = z.object({
  shopName: nameSchema.min(1, 'What is your shop called?').max(100, 'At most 100 characters.'),
  name: nameSchema.min(1, 'What is your name?').max(50, 'At most 50 characters.'),
  email: emailSchema,
  password: newPasswordSchema,
  locale: localeSchema.optional(),
  /** ISO 4217 and IANA names; a guess by the language when they are left out. */
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'Three capital letters, as in EUR.')
    .optional(),
  timeZone: z.string().max(64).refine(isTimeZone, 'This is not a time zone, as in Europe/Madrid.').optional(),
});
export type RegisterInput = z.output<typeof registerSchema>;

export const loginSchema = z.object({
  email: emailSchema,
  password: z.string().min(1, 'Your password, please.').max(200, 'At most 200 characters.'),
});
export type LoginInput = z.output<typeof loginSchema>;

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
