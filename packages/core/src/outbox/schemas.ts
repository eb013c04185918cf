import { z } from 'zod';

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
  detail: z.string().transform((text) => text.slice(0, 500)),
});
export type MarkFailedInput = z.input<typeof markFailedSchema>;

export const recordAckSchema = z.object({
  sessionId: z.uuid(),
  waMessageId: z.string().min(1).max(200),
  ack: z.enum(['sent', 'delivered', 'read']),
});
export type RecordAckInput = z.input<typeof recordAckSchema>;
