import { z } from 'zod';
import { type SessionState, sessionMachine } from './session-machine.ts';

const states = Object.keys(sessionMachine) as [SessionState, ...SessionState[]];
const fenced = { sessionId: z.uuid(), fence: z.number().int().min(0) };

export const linkMethods = ['qr', 'pairing_code'] as const;

export const driverSchema = z.enum(['sandbox', 'web-js', 'cloud-api']);
export type DriverName = z.output<typeof driverSchema>;

/** Why a session is as it is; worded by causes.ts. */
export const causeCodeSchema = z.enum([
  'network',
  'crashed',
  'hung',
  'deaf',
  'slow_start',
  'slow_sync',
  'refreshed',
  'moving',
  'restarting',
  'no_worker',
  'no_browser',
  'conflict',
  'banned',
  'token_expired',
  'unlinked_on_phone',
  'unlinked_by_shop',
  'link_abandoned',
  'failed',
]);
export type CauseCode = z.output<typeof causeCodeSchema>;

export const reportSessionSchema = z.object({
  ...fenced,
  state: z.enum(states),
  /** By which driver it is held, as its lease says. */
  driver: z.string().optional(),
  causeCode: causeCodeSchema.optional(),
  /** The shop's own number, digits. */
  number: z.string().max(32).optional(),
  /** What the shop's phone scans, or what is typed into it; only with awaiting_scan. */
  linkCode: z
    .object({
      code: z.string().min(1).max(4000),
      /** How long it can be used from now on, ms. */
      forMs: z.number().int().positive(),
      method: z.enum(linkMethods).default('qr'),
    })
    .optional(),
  /** What is wanted from now on, where the report ends what the merchant had asked for. */
  desiredState: z.enum(['off', 'on', 'unlinked']).optional(),
});
export type ReportSession = z.input<typeof reportSessionSchema>;

export const setWatermarkSchema = z.object({ ...fenced, watermark: z.string().min(1).max(500) });
export type SetWatermark = z.input<typeof setWatermarkSchema>;

export const requestLinkSchema = z.object({
  /** The driver the shop has, where left out. */
  driver: driverSchema.optional(),
  method: z.enum(linkMethods).default('qr'),
  /** The phone that a pairing code is typed into, E.164 digits without +; spaces and signs are dropped. */
  phone: z
    .string()
    .transform((typed) => typed.replaceAll(/[^0-9]/g, ''))
    .pipe(z.string().regex(/^[1-9][0-9]{5,14}$/, 'Write the number with its country code.'))
    .optional(),
  /** What the caller's session knows of the user; never a field that a client sends. */
  emailVerified: z.boolean(),
});
export type RequestLink = z.input<typeof requestLinkSchema>;

const metaId = z.string().regex(/^[0-9]{5,30}$/, 'Copy the number from Meta’s page; it has only digits.');

export const connectCloudNumberSchema = z.object({
  phoneNumberId: metaId,
  wabaId: metaId,
  /** A permanent one of a system user; write-only. */
  accessToken: z.string().trim().min(1).max(1000),
  /** Of the shop's own Meta app, which signs its webhooks; left out, the installation's app is used. Write-only. */
  appSecret: z.string().trim().min(16).max(200).optional(),
  /** What the shop's own app is to answer Meta's handshake with. */
  verifyToken: z.string().trim().min(16).max(200).optional(),
  /** The catalog at Meta that is to follow the menu. */
  catalogId: metaId.optional(),
  /** The shop's phone goes on using the number, by the WhatsApp Business app. */
  isCoexistence: z.boolean().default(false),
  /** What the caller's session knows of the user; never a field that a client sends. */
  emailVerified: z.boolean(),
});
export type ConnectCloudNumber = z.input<typeof connectCloudNumberSchema>;

export const noteHeardSchema = z.object({ ...fenced, at: z.date() });
export type NoteHeard = z.input<typeof noteHeardSchema>;

export const sessionAlertSchema = z.object({ sessionId: z.uuid() });
export type SessionAlert = z.input<typeof sessionAlertSchema>;

export const getSessionSchema = z.object({
  /** BCP 47, of the user: the language the cause is told in. */
  locale: z.string().max(35).default('en'),
});
export type GetSession = z.input<typeof getSessionSchema>;
