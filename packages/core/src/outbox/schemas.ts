import { z } from 'zod';

const detail = z.string().transform((text) => text.slice(0, 500));
const fenced = { sessionId: z.uuid(), fence: z.number().int().min(0) };

export const claimMessageSchema = z.object({
  ...fenced,
  conversationId: z.uuid(),
  /**
   * The id the message will have in WhatsApp, chosen beforehand so that an unknown outcome can be looked up. Null for a
   * driver whose network gives the id with its answer.
   */
  waMessageId: z.string().min(1).max(200).nullable(),
});
export type ClaimMessageInput = z.input<typeof claimMessageSchema>;

export const markSentSchema = z.object({
  ...fenced,
  messageId: z.uuid(),
  /** The id WhatsApp gave the message, where it could not be chosen beforehand. */
  waMessageId: z.string().min(1).max(200).optional(),
});
export type MarkSentInput = z.input<typeof markSentSchema>;

export const markFailedSchema = z.object({
  ...fenced,
  messageId: z.uuid(),
  /** refused: it did not go out. unknown: it may have, and is looked up before it is sent again. */
  outcome: z.enum(['refused', 'unknown']),
  detail,
  /** WhatsApp asks to be slower, ms. */
  retryAfterMs: z.number().int().min(0).optional(),
  /** The same message would be refused again. */
  isFinal: z.boolean().default(false),
  /** Nobody can be asked what became of it; only an acknowledgement can tell, and it is waited for so long. */
  isUnknowable: z.boolean().default(false),
});
export type MarkFailedInput = z.input<typeof markFailedSchema>;

const told = {
  sessionId: z.uuid(),
  waMessageId: z.string().min(1).max(200),
  /** Our own id of the message, where WhatsApp tells it back. */
  messageId: z.uuid().optional(),
};

export const recordFailureSchema = z.object({
  ...told,
  detail,
  retryAfterMs: z.number().int().min(0).optional(),
  isFinal: z.boolean(),
});
export type RecordFailureInput = z.input<typeof recordFailureSchema>;

export const recordAckSchema = z.object({
  ...told,
  ack: z.enum(['sent', 'delivered', 'read']),
});
export type RecordAckInput = z.input<typeof recordAckSchema>;
