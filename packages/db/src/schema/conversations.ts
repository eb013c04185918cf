import { sql } from 'drizzle-orm';
import {
  bigint,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { createdAt, instant, rowId, sealed, tenantId, updatedAt, version } from './columns.ts';
import { groups } from './groups.ts';
import { tenants } from './tenants.ts';
import { waSessions } from './wa-sessions.ts';

export const customers = pgTable(
  'customers',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: rowId(),
    name: text('name'),
    phone: text('phone'),
    locale: text('locale'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] }), index().on(t.tenantId, t.phone)],
);

/** How a customer appears to WhatsApp: a phone number or an opaque id. Both may point at one customer. */
export const customerIdentities = pgTable(
  'customer_identities',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: rowId(),
    customerId: uuid('customer_id').notNull(),
    kind: text('kind').$type<'phone' | 'lid'>().notNull(),
    value: text('value').notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({ columns: [t.tenantId, t.customerId], foreignColumns: [customers.tenantId, customers.id] }),
    unique().on(t.tenantId, t.kind, t.value),
  ],
);

/** One chat between a session's number and a customer, or a group. The unit of ordering and of locking. */
export const conversations = pgTable(
  'conversations',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: rowId(),
    sessionId: uuid('session_id').notNull(),
    /** null: a group's, or one that was merged */
    customerId: uuid('customer_id'),
    groupId: uuid('group_id'),
    /** where it goes on, once WhatsApp's two names of a customer were known to be one person's */
    mergedInto: uuid('merged_into'),
    kind: text('kind').$type<'direct' | 'group'>().notNull().default('direct'),
    mode: text('mode').$type<'bot' | 'human' | 'snoozed' | 'blocked'>().notNull().default('bot'),
    modeUntil: instant('mode_until'),
    modeReason: text('mode_reason'),
    awaiting: jsonb('awaiting').$type<unknown>(),
    clarifications: integer('clarifications').notNull().default(0),
    failedParses: integer('failed_parses').notNull().default(0),
    locale: text('locale'),
    /** set while an unfinished message waits for the rest of it */
    holdUntil: instant('hold_until'),
    unreadCount: integer('unread_count').notNull().default(0),
    lastMessageAt: instant('last_message_at'),
    version: version(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({ columns: [t.tenantId, t.sessionId], foreignColumns: [waSessions.tenantId, waSessions.id] }),
    foreignKey({ columns: [t.tenantId, t.customerId], foreignColumns: [customers.tenantId, customers.id] }),
    foreignKey({ columns: [t.tenantId, t.groupId], foreignColumns: [groups.tenantId, groups.id] }),
    foreignKey({ columns: [t.tenantId, t.mergedInto], foreignColumns: [t.tenantId, t.id] }),
    unique().on(t.tenantId, t.sessionId, t.customerId),
    unique('conversations_group').on(t.tenantId, t.groupId),
    index().on(t.tenantId, t.lastMessageAt.desc()),
  ],
);

/**
 * Inbox and outbox in one table, so that a thread is one read.
 * Inbound status: received > done. Outbound status: queued > sending > sent | suppressed | dead; `ack` follows apart.
 * `position` orders a conversation: it is assigned under the conversation's lock for outbound rows and by the one
 * session that receives for inbound rows.
 */
export const messages = pgTable(
  'messages',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: rowId(),
    conversationId: uuid('conversation_id').notNull(),
    sessionId: uuid('session_id').notNull(),
    position: bigint('position', { mode: 'number' }).generatedAlwaysAsIdentity(),
    direction: text('direction').$type<'in' | 'out'>().notNull(),
    author: text('author').$type<'customer' | 'bot' | 'staff' | 'shop_phone'>().notNull(),
    authorUserId: uuid('author_user_id'),
    /** who of a group wrote it; elsewhere it is the conversation's customer */
    authorCustomerId: uuid('author_customer_id'),
    waMessageId: text('wa_message_id'),
    kind: text('kind')
      .$type<
        | 'text'
        | 'image'
        | 'document'
        | 'sticker'
        | 'location'
        | 'contact'
        | 'cart'
        | 'audio'
        | 'video'
        | 'other'
      >()
      .notNull()
      .default('text'),
    textSealed: sealed('text_sealed').notNull(),
    /** location, contact, cart or media facts as JSON */
    payloadSealed: sealed('payload_sealed'),
    /** what the parser understood of an inbound message, as JSON */
    understandingSealed: sealed('understanding_sealed'),
    keyVersion: integer('key_version').notNull(),
    status: text('status')
      .$type<'received' | 'done' | 'queued' | 'sending' | 'sent' | 'suppressed' | 'dead'>()
      .notNull(),
    ack: text('ack').$type<'sent' | 'delivered' | 'read'>(),
    /** what an outbound row is for: reply, order_confirmation, delivery_update, order_rejected, staff_reply ... */
    purpose: text('purpose'),
    orderId: uuid('order_id'),
    attempts: integer('attempts').notNull().default(0),
    notBefore: instant('not_before'),
    staleAfter: instant('stale_after'),
    claimedFence: bigint('claimed_fence', { mode: 'number' }),
    claimedAt: instant('claimed_at'),
    lastError: text('last_error'),
    /** since when nobody knows whether it went out, by a driver that cannot ask */
    unknownSince: instant('unknown_since'),
    idempotencyKey: text('idempotency_key'),
    traceContext: text('trace_context'),
    version: version(),
    waTimestamp: instant('wa_timestamp'),
    createdAt: createdAt(),
    sentAt: instant('sent_at'),
    editedAt: instant('edited_at'),
    /** its author deleted it for everyone; what it said is erased */
    deletedAt: instant('deleted_at'),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({
      columns: [t.tenantId, t.conversationId],
      foreignColumns: [conversations.tenantId, conversations.id],
    }),
    foreignKey({
      columns: [t.tenantId, t.authorCustomerId],
      foreignColumns: [customers.tenantId, customers.id],
    }),
    unique('messages_wa_message_id').on(t.tenantId, t.sessionId, t.waMessageId),
    unique('messages_idempotency_key').on(t.tenantId, t.idempotencyKey),
    uniqueIndex('messages_thread').on(t.tenantId, t.conversationId, t.position),
    index('messages_inbox_due').on(t.tenantId, t.conversationId, t.position).where(sql`status = 'received'`),
    index('messages_sent_lately')
      .on(t.tenantId, t.sessionId, t.sentAt)
      .where(sql`direction = 'out' and sent_at is not null`),
    index('messages_outbox_due')
      .on(t.tenantId, t.conversationId, t.position)
      .where(sql`status in ('queued', 'sending')`),
    index('messages_dead').on(t.tenantId, t.createdAt).where(sql`status = 'dead'`),
  ],
);

/** A reaction to a message: the last one of each person, of the shop itself where there is no customer. */
export const messageReactions = pgTable(
  'message_reactions',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: rowId(),
    messageId: uuid('message_id').notNull(),
    customerId: uuid('customer_id'),
    emojiSealed: sealed('emoji_sealed').notNull(),
    keyVersion: integer('key_version').notNull(),
    reactedAt: instant('reacted_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({ columns: [t.tenantId, t.messageId], foreignColumns: [messages.tenantId, messages.id] }),
    foreignKey({ columns: [t.tenantId, t.customerId], foreignColumns: [customers.tenantId, customers.id] }),
    unique('message_reactions_person').on(t.tenantId, t.messageId, t.customerId).nullsNotDistinct(),
  ],
);
