import { z } from 'zod';
import { fulfilmentSchema } from '../orders/schemas.ts';

/** BCP 47, in its canonical letters (es-MX): Intl throws on any other, in the middle of a reply. */
export const localeSchema = z
  .string()
  .trim()
  .max(35)
  .transform((tag, ctx) => {
    try {
      return Intl.getCanonicalLocales(tag)[0] ?? tag;
    } catch {
      ctx.addIssue({ code: 'custom', message: 'This is not a language, as in es or es-MX.' });
      return z.NEVER;
    }
  });

const minutes = (from: number, to: number) => z.number().int().min(from).max(to);
const amountMinor = z.number().int().min(0).max(100_000_000);

/** What a shop may decide for itself; money in minor units of the shop's currency. */
const settingsShape = {
  /** accept every confirmed order without a person */
  auto_confirm: z.boolean(),
  delivery_fee_minor: amountMinor,
  /** what the goods of a delivery must come to; 0 is no rule */
  minimum_order_minor: amountMinor,
  preparation_minutes: minutes(1, 240),
  /** an order nobody accepted is rejected after this; 0 never rejects by itself */
  reject_after_minutes: z.union([z.literal(0), minutes(3, 15)]),
  /** how long the bot stays silent after a person wrote */
  bot_pause_minutes: minutes(5, 1440),
  fulfilment: z.array(fulfilmentSchema).min(1),
  /** a person answers every message */
  manual_mode: z.boolean(),
};

/** Every key has a default, so that a row written before a setting existed still reads. */
export const settingsSchema = z.object({
  auto_confirm: settingsShape.auto_confirm.default(false),
  delivery_fee_minor: settingsShape.delivery_fee_minor.default(0),
  minimum_order_minor: settingsShape.minimum_order_minor.default(0),
  preparation_minutes: settingsShape.preparation_minutes.default(20),
  reject_after_minutes: settingsShape.reject_after_minutes.default(10),
  bot_pause_minutes: settingsShape.bot_pause_minutes.default(30),
  fulfilment: settingsShape.fulfilment.default(['delivery', 'pickup']),
  manual_mode: settingsShape.manual_mode.default(false),
});
export type Settings = z.output<typeof settingsSchema>;

export const updateTenantSchema = z.object({
  name: z.string().trim().min(1).max(120).optional(),
  description: z.string().trim().max(2000).optional(),
  settings: z.strictObject(settingsShape).partial().optional(),
});
export type UpdateTenantInput = z.input<typeof updateTenantSchema>;
