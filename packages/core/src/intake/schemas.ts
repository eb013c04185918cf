import type { Awaiting } from '@novi/parser/types';
import { z } from 'zod';
import { storableText } from '../storable-text.ts';
import { readableCart } from './cart-message.ts';

/** WhatsApp's own limit of a text message. */
export const maxTextLength = 65_536;

/** What a stranger sends is kept as far as it can be: one message that is refused would hold up all behind it. */
const heardText = (length: number) => z.string().transform((text) => storableText(text.slice(0, length)));
const heardId = (length: number) => z.string().max(length).transform(storableText).pipe(z.string().min(1));

const person = {
  value: heardId(120),
  /** The phone behind an opaque id, where the driver knows it. */
  phone: z.string().max(32).optional(),
  /** The name in the sender's own profile. */
  name: heardText(1000).optional(),
};
const personSchema = z.object({ kind: z.enum(['phone', 'lid']), ...person });

/** A message as a driver heard it. `chat` is the other side, whoever wrote; `author` says who of a group did. */
export const recordMessageSchema = z
  .object({
    sessionId: z.uuid(),
    waMessageId: heardId(200),
    chat: z.object({ kind: z.enum(['phone', 'lid', 'group']), ...person }),
    author: personSchema.optional(),
    /** The shop's own account wrote it. */
    fromMe: z.boolean(),
    kind: z.enum([
      'text',
      'image',
      'document',
      'sticker',
      'location',
      'contact',
      'cart',
      'audio',
      'video',
      'other',
    ]),
    text: heardText(maxTextLength),
    payload: z.record(z.string(), z.unknown()).optional(),
    /** There is a file beside the text; what its sender claims of it. */
    media: z
      .object({ mime: heardText(200), sizeBytes: z.number().nullable(), name: heardText(500).optional() })
      .optional(),
    at: z.date(),
  })
  .transform(readableCart);
export type RecordMessageInput = z.input<typeof recordMessageSchema>;
export type DriverMessage = z.output<typeof recordMessageSchema>;

export interface RecordedMessage {
  /** false: this message was here already, and nothing was changed */
  inserted: boolean;
  conversationId: string;
}

/** What a message that was heard before says now. */
export const recordEditSchema = z.object({
  sessionId: z.uuid(),
  waMessageId: heardId(200),
  text: heardText(maxTextLength),
  at: z.date(),
});
export type RecordEditInput = z.input<typeof recordEditSchema>;

export const recordRevokeSchema = recordEditSchema.omit({ text: true });
export type RecordRevokeInput = z.input<typeof recordRevokeSchema>;

export const recordReactionSchema = z.object({
  sessionId: z.uuid(),
  waMessageId: heardId(200),
  /** Null: the shop's own account. */
  by: personSchema.nullable(),
  /** Empty: the reaction was taken back. */
  emoji: heardText(32),
  at: z.date(),
});
export type RecordReactionInput = z.input<typeof recordReactionSchema>;

export const handleMessageSchema = z.object({ conversationId: z.uuid() });
export type HandleMessageInput = z.input<typeof handleMessageSchema>;

/** What was asked last, as conversations.awaiting keeps it; the parser reads the next message in its light. */
export const awaitingSchema: z.ZodType<Awaiting> = z.union([
  z.null(),
  z.object({ kind: z.enum(['confirm', 'address', 'fulfilment', 'payment', 'change_consent']) }),
  z.object({ kind: z.literal('time'), day: z.string().nullable() }),
  z.object({ kind: z.literal('choice'), product: z.string(), group: z.string() }),
  z.object({
    kind: z.literal('disambiguate'),
    text: z.string(),
    candidates: z.array(z.string()),
    quantity: z.number().positive().optional(),
  }),
]);
