import { z } from 'zod';

const conversationId = z.uuid();

export const listConversationsSchema = z.object({ cursor: z.string().max(200).nullish() });
export type ListConversationsInput = z.input<typeof listConversationsSchema>;

export const getThreadSchema = z.object({
  conversationId,
  /** Id of the oldest message already shown. */
  before: z.uuid().nullish(),
});
export type GetThreadInput = z.input<typeof getThreadSchema>;

export const sendReplySchema = z.object({
  conversationId,
  text: z.string().trim().max(4096, 'A message has at most 4096 characters.'),
  /** A file that was uploaded before; the text is then its caption and may be empty. */
  fileId: z.uuid().optional(),
  idempotencyKey: z.string().min(1).max(200),
});
export type SendReplyInput = z.input<typeof sendReplySchema>;

export const takeOverSchema = z.object({
  conversationId,
  /** The shop's own setting where left out; 5 minutes to a day. */
  minutes: z.number().int().min(5).max(1440).optional(),
});
export type TakeOverInput = z.input<typeof takeOverSchema>;

export const conversationIdSchema = z.object({ conversationId });
export type ConversationIdInput = z.input<typeof conversationIdSchema>;
