import { z } from 'zod';
import { storableDate } from '../storable-date.ts';
import { storableText } from '../storable-text.ts';

/** Text of any length, kept to what a column and a screen can bear: customers' words are cut, never refused. */
const clipped = (length: number) =>
  z.string().transform((text) => storableText(text.trim().slice(0, length)));

export const fulfilmentSchema = z.enum(['delivery', 'pickup']);
export const paymentMethodSchema = z.enum(['cash', 'card', 'transfer', 'link']);
export const modifierModeSchema = z.enum(['add', 'without', 'extra', 'less']);

/** One line of a cart as the parser speaks: slugs of the menu, quantity in the product's unit (1.5 = 1.5 kg). */
export const cartLineSchema = z.object({
  product: z.string().min(1).max(120),
  variant: z.string().min(1).max(120).nullable(),
  /** Any number: what cannot be sold is refused line by line, not as a whole. */
  quantity: z.number(),
  modifiers: z.array(z.object({ option: z.string().min(1).max(120), mode: modifierModeSchema })).max(60),
  note: clipped(300).nullish(),
  confidence: z.enum(['sure', 'likely', 'unsure']).optional(),
  /** Where the words stand that caused the line; UTF-16 offsets into the message's text. */
  sources: z
    .array(z.object({ messageId: z.uuid(), start: z.number().int().min(0), end: z.number().int().min(0) }))
    .max(50)
    .optional(),
});
export type CartLineInput = z.input<typeof cartLineSchema>;

/** What stands in a field left out stays; null clears it. `lines` always replaces the whole cart. */
export const writeDraftSchema = z.object({
  orderId: z.uuid(),
  lines: z.array(cartLineSchema).max(200),
  fulfilment: fulfilmentSchema.nullish(),
  address: clipped(500).nullish(),
  note: clipped(1000).nullish(),
  payment: paymentMethodSchema.nullish(),
  customerName: clipped(120).nullish(),
  customerPhone: clipped(32).nullish(),
  requestedFor: z.date().nullish(),
});
export type WriteDraftInput = z.input<typeof writeDraftSchema>;

export const draftOfSchema = z.object({ conversationId: z.uuid(), customerId: z.uuid() });
export const orderIdSchema = z.object({ orderId: z.uuid() });

const id = z.uuid();
const version = z.number().int().min(1);

export const acceptOrderSchema = z.object({
  id,
  version,
  preparationMinutes: z.number().int().min(1).max(240).optional(),
});
export const rejectReasonSchema = z.enum(['too_busy', 'out_of_stock', 'closed', 'address', 'other']);
export const rejectOrderSchema = z.object({
  id,
  version,
  reason: rejectReasonSchema,
  note: clipped(300).optional(),
});
export const moveOrderSchema = z.object({
  id,
  version,
  to: z.enum(['preparing', 'ready', 'handed_over', 'completed']),
  driverName: clipped(80).optional(),
  vehicle: clipped(80).optional(),
});
export const undoMoveSchema = z.object({ id, version });
/** A customer cancels what stands now and names no version. */
export const cancelOrderSchema = z.object({ id, version: version.optional(), reason: clipped(300) });
export const setPaymentSchema = z.object({ id, version, method: paymentMethodSchema });
export const getOrderSchema = z.object({ id });

export const orderStatusSchema = z.enum([
  'draft',
  'awaiting_confirm',
  'scheduled',
  'placed',
  'accepted',
  'preparing',
  'ready',
  'handed_over',
  'completed',
  'needs_attention',
  'change_requested',
  'rejected',
  'cancelled',
  'expired',
]);
export const listOrdersSchema = z.object({
  status: orderStatusSchema.optional(),
  page: z.number().int().min(1).max(100_000).default(1),
  limit: z.number().int().min(1).max(100).default(20),
  from: storableDate.optional(),
  to: storableDate.optional(),
  search: z.string().trim().max(80).optional(),
});

export const manualItemSchema = z.object({
  productId: z.uuid().nullish(),
  variantId: z.uuid().nullish(),
  name: z.string().trim().min(1).max(120),
  quantity: z.number().min(0.001).max(999),
  unitPriceMinor: z.number().int().min(0).max(100_000_000),
});
export const createManualOrderSchema = z.object({
  channel: z.enum(['staff', 'api']).default('staff'),
  customerName: z.string().trim().min(1).max(120),
  customerPhone: z.string().trim().max(32).nullish(),
  address: z.string().trim().max(500).nullish(),
  fulfilment: fulfilmentSchema,
  items: z.array(manualItemSchema).min(1).max(200),
  note: z.string().trim().max(1000).nullish(),
  paymentMethod: paymentMethodSchema.nullish(),
  /** What the caller believes it comes to, delivery fee left out; refused when the items say otherwise. */
  totalAmountMinor: z.number().int().min(0).optional(),
});
