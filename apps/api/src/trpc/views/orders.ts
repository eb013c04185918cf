import type { OrderStatus, PaymentStatus, ResponseTimes } from '@novi/db/schema/orders';

/** Money is integer minor units of `currency`; quantities are plain numbers in the product's unit. */
export type LineCard = {
  id: string;
  quantity: number;
  unit: string;
  name: string;
  variantName: string | null;
  modifiers: { name: string; mode: 'add' | 'without' | 'extra' | 'less' }[];
  note: string | null;
  confidence: 'sure' | 'likely' | 'unsure' | null;
};

export type OrderCard = {
  id: string;
  number: number | null;
  label: string;
  status: OrderStatus;
  version: number;
  fulfilment: 'delivery' | 'pickup' | null;
  channel: 'whatsapp' | 'staff' | 'api';
  customerName: string | null;
  addressLine: string | null;
  note: string | null;
  paymentStatus: PaymentStatus;
  paymentMethod: 'cash' | 'card' | 'transfer' | 'link' | null;
  currency: string;
  totalMinor: number;
  placedAt: Date | null;
  statusChangedAt: Date;
  promisedTo: Date | null;
  conversationId: string | null;
  lines: LineCard[];
  undo: { until: Date; to: OrderStatus } | null;
};

export type LineDetail = LineCard & {
  unitPriceMinor: number;
  totalMinor: number;
  sources: { messageId: string; start: number; end: number; messageText: string }[];
};

export type OrderDetail = Omit<OrderCard, 'lines'> & {
  customerPhone: string | null;
  subtotalMinor: number;
  deliveryFeeMinor: number;
  lines: LineDetail[];
  events: { seq: number; at: Date; kind: string; actorLabel: string; payload: Record<string, unknown> }[];
  payments: { id: string; kind: 'captured' | 'refunded'; method: string; amountMinor: number; at: Date }[];
  responseTimes: ResponseTimes;
  trackingUrl: string | null;
  rejectReason: string | null;
};
