import { sql } from 'drizzle-orm';
import {
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
import { products, productVariants } from './catalog.ts';
import { createdAt, instant, rowId, sealed, tenantId, updatedAt, version } from './columns.ts';
import { conversations, customers } from './conversations.ts';
import { locations, tenants } from './tenants.ts';

export type OrderStatus =
  | 'draft'
  | 'awaiting_confirm'
  | 'placed'
  | 'accepted'
  | 'preparing'
  | 'ready'
  | 'handed_over'
  | 'completed'
  | 'scheduled'
  | 'needs_attention'
  | 'change_requested'
  | 'rejected'
  | 'cancelled'
  | 'expired';

export type PaymentStatus =
  | 'none'
  | 'cod_due'
  | 'link_sent'
  | 'authorized'
  | 'paid'
  | 'partially_refunded'
  | 'refunded'
  | 'failed'
  | 'written_off';

/** Milliseconds from the first message to each step, filled as the steps happen. */
export type ResponseTimes = {
  parsedMs?: number;
  confirmedMs?: number;
  acceptedMs?: number;
  readyMs?: number;
  doorMs?: number;
};

/** The cart is the order in `draft`; it gets its number when it is placed. Money in minor units of `currency`. */
export const orders = pgTable(
  'orders',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: rowId(),
    locationId: uuid('location_id').notNull(),
    conversationId: uuid('conversation_id'),
    customerId: uuid('customer_id'),
    channel: text('channel').$type<'whatsapp' | 'staff' | 'api'>().notNull(),
    number: integer('number'),
    status: text('status').$type<OrderStatus>().notNull().default('draft'),
    resumeStatus: text('resume_status').$type<OrderStatus>(),
    paymentStatus: text('payment_status').$type<PaymentStatus>().notNull().default('none'),
    paymentMethod: text('payment_method').$type<'cash' | 'card' | 'transfer' | 'link'>(),
    fulfilment: text('fulfilment').$type<'delivery' | 'pickup'>(),
    customerName: text('customer_name'),
    customerPhone: text('customer_phone'),
    addressSealed: sealed('address_sealed'),
    noteSealed: sealed('note_sealed'),
    keyVersion: integer('key_version').notNull().default(1),
    requestedFor: instant('requested_for'),
    currency: text('currency').notNull(),
    subtotalMinor: integer('subtotal_minor').notNull().default(0),
    deliveryFeeMinor: integer('delivery_fee_minor').notNull().default(0),
    totalMinor: integer('total_minor').notNull().default(0),
    menuVersion: integer('menu_version'),
    priceFrozenUntil: instant('price_frozen_until'),
    promisedFrom: instant('promised_from'),
    promisedTo: instant('promised_to'),
    preparationMinutes: integer('preparation_minutes'),
    rejectReason: text('reject_reason'),
    responseTimes: jsonb('response_times').$type<ResponseTimes>().notNull().default({}),
    firstMessageAt: instant('first_message_at'),
    placedAt: instant('placed_at'),
    statusChangedAt: instant('status_changed_at').notNull().defaultNow(),
    updatedBy: uuid('updated_by'),
    version: version(),
    traceContext: text('trace_context'),
    idempotencyKey: text('idempotency_key'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({ columns: [t.tenantId, t.locationId], foreignColumns: [locations.tenantId, locations.id] }),
    foreignKey({
      columns: [t.tenantId, t.conversationId],
      foreignColumns: [conversations.tenantId, conversations.id],
    }),
    foreignKey({ columns: [t.tenantId, t.customerId], foreignColumns: [customers.tenantId, customers.id] }),
    unique('orders_number').on(t.tenantId, t.number),
    unique('orders_idempotency_key').on(t.tenantId, t.idempotencyKey),
    uniqueIndex('orders_one_open_draft')
      .on(t.tenantId, t.conversationId, t.customerId)
      .where(sql`status in ('draft', 'awaiting_confirm')`),
    index('orders_board')
      .on(t.tenantId, t.placedAt)
      .where(
        sql`status in ('placed', 'accepted', 'preparing', 'ready', 'handed_over', 'needs_attention', 'change_requested')`,
      ),
    index('orders_list').on(t.tenantId, t.createdAt.desc()),
    index('orders_status').on(t.tenantId, t.status, t.createdAt.desc()),
    index('orders_customer_phone').on(t.tenantId, t.customerPhone),
    index('orders_conversation').on(t.tenantId, t.conversationId, t.createdAt.desc()),
  ],
);

/** Numbers handed out to placed orders, per tenant; locked while one is taken. */
export const orderCounters = pgTable('order_counters', {
  tenantId: uuid('tenant_id')
    .primaryKey()
    .references(() => tenants.id),
  lastNumber: integer('last_number').notNull().default(0),
});

export type LineModifier = {
  optionId: string | null;
  slug: string;
  name: string;
  mode: 'add' | 'without' | 'extra' | 'less';
  priceMinor: number;
};

/** Where in which message the words stand that caused a line; offsets are UTF-16 units of the message's text. */
export type LineSource = { messageId: string; start: number; end: number };

/** A line keeps its name and price as they were agreed; quantity in thousandths (1.5 kg = 1500). */
export const orderLines = pgTable(
  'order_lines',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: rowId(),
    orderId: uuid('order_id').notNull(),
    position: integer('position').notNull(),
    productId: uuid('product_id'),
    variantId: uuid('variant_id'),
    requestedByCustomerId: uuid('requested_by_customer_id'),
    name: text('name').notNull(),
    variantName: text('variant_name'),
    unit: text('unit').notNull().default('each'),
    quantityThousandths: integer('quantity_thousandths').notNull(),
    unitPriceMinor: integer('unit_price_minor').notNull(),
    totalMinor: integer('total_minor').notNull(),
    modifiers: jsonb('modifiers').$type<LineModifier[]>().notNull().default([]),
    note: text('note'),
    confidence: text('confidence').$type<'sure' | 'likely' | 'unsure'>(),
    sources: jsonb('sources').$type<LineSource[]>().notNull().default([]),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({ columns: [t.tenantId, t.orderId], foreignColumns: [orders.tenantId, orders.id] }).onDelete(
      'cascade',
    ),
    foreignKey({ columns: [t.tenantId, t.productId], foreignColumns: [products.tenantId, products.id] }),
    foreignKey({
      columns: [t.tenantId, t.variantId],
      foreignColumns: [productVariants.tenantId, productVariants.id],
    }),
    index().on(t.tenantId, t.orderId, t.position),
  ],
);

/** Append-only ledger: what was captured and refunded. Never edited; a correction is another row. */
export const payments = pgTable(
  'payments',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: rowId(),
    orderId: uuid('order_id').notNull(),
    kind: text('kind').$type<'captured' | 'refunded'>().notNull(),
    method: text('method').$type<'cash' | 'card' | 'transfer' | 'link'>().notNull(),
    amountMinor: integer('amount_minor').notNull(),
    currency: text('currency').notNull(),
    reason: text('reason'),
    actor: jsonb('actor').$type<unknown>().notNull(),
    version: version(),
    traceContext: text('trace_context'),
    idempotencyKey: text('idempotency_key'),
    at: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({ columns: [t.tenantId, t.orderId], foreignColumns: [orders.tenantId, orders.id] }),
    unique('payments_idempotency_key').on(t.tenantId, t.idempotencyKey),
    index().on(t.tenantId, t.orderId),
  ],
);

/** The way of an accepted order to the door, and the token its tracking page is opened with. */
export const deliveries = pgTable(
  'deliveries',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: rowId(),
    orderId: uuid('order_id').notNull(),
    status: text('status')
      .$type<
        | 'unassigned'
        | 'offered'
        | 'assigned'
        | 'at_store'
        | 'picked_up'
        | 'en_route'
        | 'arriving'
        | 'delivered'
        | 'failed'
        | 'retry'
        | 'returning'
        | 'returned'
      >()
      .notNull()
      .default('unassigned'),
    driverName: text('driver_name'),
    vehicle: text('vehicle'),
    trackingTokenHash: text('tracking_token_hash').notNull(),
    trackingTokenSealed: sealed('tracking_token_sealed').notNull(),
    trackingExpiresAt: instant('tracking_expires_at').notNull(),
    keyVersion: integer('key_version').notNull(),
    version: version(),
    traceContext: text('trace_context'),
    idempotencyKey: text('idempotency_key'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({ columns: [t.tenantId, t.orderId], foreignColumns: [orders.tenantId, orders.id] }),
    unique().on(t.tenantId, t.orderId),
    unique('deliveries_tracking_token').on(t.trackingTokenHash),
    unique('deliveries_idempotency_key').on(t.tenantId, t.idempotencyKey),
  ],
);
