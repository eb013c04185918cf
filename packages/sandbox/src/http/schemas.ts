import { z } from 'zod';

/** E.164 digits without '+': at most 15, not starting with 0 (ITU-T E.164). */
const phone = z.string().regex(/^[1-9]\d{5,14}$/, 'must be E.164 digits without +');

/** WhatsApp's own limit for one message, characters. */
const MAX_TEXT = 65_536;
const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;

const text = z.string().max(MAX_TEXT);
const media = z.object({
  mime: z.string().regex(/^[\w.+-]+\/[\w.+-]+(;.*)?$/, 'must be a media type such as image/png'),
  base64: z.string().min(1).regex(BASE64, 'must be base64'),
  name: z.string().max(255).optional(),
});
const lat = z.number().min(-90).max(90);
const lng = z.number().min(-180).max(180);
const name = z.string().max(500).optional();
/** Both ways of writing coordinates that are about: ours, and that of Meta's Cloud API. */
const location = z.union([
  z.object({ lat, lng, name }),
  z
    .object({ latitude: lat, longitude: lng, name })
    .transform((given) => ({ lat: given.latitude, lng: given.longitude, name: given.name })),
]);
const contact = z.object({ name: z.string().max(500), phone: z.string().max(30) });

const cart = z.object({
  items: z
    .array(z.object({ id: z.string().min(1).max(100), name: z.string().max(200), quantity: z.number() }))
    .min(1)
    .max(100),
});

/** 18 digits, as WhatsApp's groups have. */
const groupId = z.string().regex(/^\d{18}$/, 'must be the id of a group');
const chat = z.union([phone, groupId], 'must be E.164 digits without +, or the id of a group');

const content = {
  to: chat,
  text: text.default(''),
  kind: z
    .enum(['text', 'image', 'document', 'sticker', 'audio', 'video', 'location', 'contact', 'cart'])
    .default('text'),
  media: media.optional(),
  location: location.optional(),
  contact: contact.optional(),
  cart: cart.optional(),
  tap: z
    .object({ kind: z.enum(['button', 'list']).default('button'), id: z.string().min(1).max(256) })
    .optional(),
};
const id = z.string().min(1).max(200);

function saysSomething(message: { kind: string; text: string }): boolean {
  return message.kind !== 'text' || message.text !== '';
}
const NOTHING_SAID = { path: ['text'], message: 'must not be empty' };

export const phoneMessageBody = z
  .object({ ...content, id: id.optional() })
  .refine(saysSomething, NOTHING_SAID);
export const driverMessageBody = z.object({ ...content, id }).refine(saysSomething, NOTHING_SAID);
export const editBody = z.object({ text: text.min(1) });
export const withQuery = z.object({ with: chat.optional() });
export const readBody = z.object({ with: chat });
export const reactionBody = z.object({ emoji: z.string().max(32) });
export const pairBody = z.object({ code: z.string().trim().min(1, 'must not be empty').max(20) });
export const groupBody = z.object({
  name: z.string().trim().min(1).max(100),
  members: z.array(phone).min(2).max(1024),
});
export const groupParams = z.object({ id: groupId });
export const scanBody = z.object({ qr: z.string().trim().min(1, 'must not be empty').max(2000) });
export const rosterBody = z.object({ name: z.string().trim().min(1).max(60) });
export const faultsBody = z.object({
  phone: phone.optional(),
  offline: z.boolean().optional(),
  delayMs: z.number().int().min(0).max(600_000).optional(),
  duplicate: z.boolean().optional(),
  reorder: z.boolean().optional(),
  deaf: z.boolean().optional(),
  hang: z.boolean().optional(),
  lid: z.boolean().optional(),
  dropRepeatedIds: z.boolean().optional(),
});
export const ledgerQuery = z.object({ after: z.coerce.number().int().min(0).default(0) });
export const phoneParams = z.object({ phone });
export const messageParams = z.object({ phone, id });
export const keyParams = z.object({ key: z.coerce.number().int().min(1) });

const session = z.string().min(1).max(200);
export const sessionParams = z.object({ session });
export const sessionMessageParams = z.object({ session, id });
export const epochHeaders = z.object({ 'x-sandbox-epoch': z.string().min(1) });
export const connectBody = z.object({ owner: z.string().max(200).optional() }).default({});
export const linkBody = z.object({
  session,
  ttlMs: z.number().int().min(1000).max(600_000).default(60_000),
  label: z.string().trim().min(1).max(200).optional(),
});
export const pairingBody = z.object({
  session,
  number: phone,
  ttlMs: z.number().int().min(1000).max(600_000).default(180_000),
  label: z.string().trim().min(1).max(200).optional(),
});
export const pollQuery = z.object({
  after: z.coerce.number().int().min(0).optional(),
  waitMs: z.coerce.number().int().min(0).max(25_000).default(0),
});
export const sinceQuery = z.object({
  since: z
    .union([
      z.string().regex(/^\d+$/).transform(Number),
      z.iso.datetime({ offset: true }).transform((iso) => new Date(iso)),
    ])
    .default(0),
});
export const driverReadBody = z.object({ chat });
export const presenceBody = z.object({ to: chat, state: z.enum(['composing', 'paused']) });
export const mailQuery = z.object({ to: z.string().optional() });
export const mailParams = z.object({ id: z.string().min(1).max(100) });
