import { z } from 'zod';

/**
 * The shape of what Meta posts, as far as it is read. Everything else is let through: Meta adds fields and kinds at any time.
 * https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/messages
 */
const text = z.string().catch('');
const seconds = z.coerce.number().transform((value) => new Date(value * 1000));

const contactSchema = z.object({
  profile: z.object({ name: z.string().optional() }).optional(),
  wa_id: z.string().optional(),
  /** Business-scoped: the only name of somebody who hides their phone behind a username. */
  user_id: z.string().optional(),
});

const fileSchema = z.object({
  id: z.string().min(1),
  mime_type: z.string().default('application/octet-stream'),
  caption: text.optional(),
  filename: z.string().optional(),
  file_size: z.coerce.number().optional(),
});

const chosenSchema = z.object({ id: z.string(), title: z.string() });

export const contentSchema = z.object({
  type: z.string(),
  text: z.object({ body: text }).optional(),
  image: fileSchema.optional(),
  document: fileSchema.optional(),
  audio: fileSchema.optional(),
  video: fileSchema.optional(),
  sticker: fileSchema.optional(),
  location: z
    .object({
      latitude: z.coerce.number(),
      longitude: z.coerce.number(),
      name: z.string().optional(),
      address: z.string().optional(),
    })
    .optional(),
  contacts: z
    .array(
      z.object({
        name: z.object({ formatted_name: text }).optional(),
        phones: z.array(z.object({ phone: text, wa_id: z.string().optional() })).optional(),
      }),
    )
    .optional(),
  order: z
    .object({
      text: text.optional(),
      product_items: z.array(z.object({ product_retailer_id: z.string(), quantity: z.coerce.number() })),
    })
    .optional(),
  interactive: z
    .object({ button_reply: chosenSchema.optional(), list_reply: chosenSchema.optional() })
    .optional(),
  button: z.object({ payload: z.string().optional(), text }).optional(),
  reaction: z.object({ message_id: z.string(), emoji: z.string().default('') }).optional(),
  edit: z.object({ original_message_id: z.string(), message: z.unknown().optional() }).optional(),
  revoke: z.object({ original_message_id: z.string() }).optional(),
});
export type Content = z.output<typeof contentSchema>;

/** What every message has, whatever is in it. */
export const envelopeSchema = z.object({
  id: z.string().min(1),
  timestamp: seconds,
  from: z.string().optional(),
  from_user_id: z.string().optional(),
  to: z.string().optional(),
  to_user_id: z.string().optional(),
  group_id: z.string().optional(),
  type: z.string().default('unsupported'),
});
export type Envelope = z.output<typeof envelopeSchema>;

export const statusSchema = z.object({
  id: z.string().min(1),
  status: z.string(),
  biz_opaque_callback_data: z.string().optional(),
  errors: z
    .array(
      z.object({
        code: z.coerce.number(),
        title: z.string().optional(),
        error_data: z.object({ details: z.string().optional() }).optional(),
      }),
    )
    .optional(),
});

const valueSchema = z.object({
  metadata: z.object({ phone_number_id: z.string().min(1) }).optional(),
  contacts: z.array(contactSchema).catch([]).default([]),
  messages: z.array(z.unknown()).default([]),
  message_echoes: z.array(z.unknown()).default([]),
  statuses: z.array(z.unknown()).default([]),
});
export type Value = z.output<typeof valueSchema>;

export const webhookSchema = z.object({
  object: z.string(),
  entry: z.array(
    z.object({ changes: z.array(z.object({ field: z.string(), value: z.unknown() })).default([]) }),
  ),
});

export function readValue(value: unknown): Value | null {
  return valueSchema.safeParse(value).data ?? null;
}
