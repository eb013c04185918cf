/** What the checker reads: what every phone saw, and the rows as they ended. No code of the product stands between. */

export interface LedgerEntry {
  seq: number;
  /** whose phone saw it */
  phone: string;
  kind: 'received' | 'ack' | 'edited' | 'revoked';
  message: { key: number; id: string; from: string; to: string; text: string; ack: string | null };
}

export interface MessageRow {
  id: string;
  conversationId: string;
  position: number;
  direction: 'in' | 'out';
  author: string;
  waMessageId: string | null;
  status: string;
  idempotencyKey: string | null;
  /** It waited on purpose, and others were not to wait for it. */
  isHeldBack: boolean;
}

export interface OrderRow {
  id: string;
  customerPhone: string | null;
  number: number | null;
  status: string;
  totalMinor: number;
}

export interface ConversationRow {
  id: string;
  phone: string | null;
  mode: string;
}

export interface PaymentRow {
  orderId: string;
  kind: string;
  amountMinor: number;
}

/** The file of a message: what became of it, and where it is. */
export interface MediaRow {
  messageId: string;
  status: string;
  fileId: string | null;
}

export interface ShopEvidence {
  number: string;
  canary: string;
  sessionState: string;
  messages: MessageRow[];
  media: MediaRow[];
  /** Every file that is kept, and whether its bytes are what was stored. */
  files: { id: string; isWhole: boolean }[];
  orders: OrderRow[];
  conversations: ConversationRow[];
  payments: PaymentRow[];
}

/** What one customer meant: an order of so much, said yes to once. */
export interface Intent {
  phone: string;
  shop: string;
  totalMinor: number;
  /** It was cancelled by the customer after it was confirmed. */
  isCancelled: boolean;
}

/** A message that nothing can handle; a person must get its conversation. */
export interface Poison {
  phone: string;
  shop: string;
}

/** A payment that the shop's staff were told is taken. */
export interface AcknowledgedPayment {
  orderId: string;
  amountMinor: number;
}

export interface Evidence {
  ledger: LedgerEntry[];
  /** two drivers of one session at once, by the network's own record */
  overlaps: { session: string; kind: string; at: string }[];
  shops: ShopEvidence[];
  /** Of every shop on the network: what must never be read in another's messages. */
  canaries: { number: string; canary: string }[];
  intents: Intent[];
  poison: Poison[];
  payments: AcknowledgedPayment[];
  /** What a customer waited for in vain after everything was whole again. */
  unanswered: string[];
}

export type Invariant = 'I1' | 'I2' | 'I3' | 'I4' | 'I7' | 'I8' | 'I9' | 'I11';

export interface Violation {
  invariant: Invariant;
  kind: 'lost' | 'doubled' | 'inversion' | 'overlap' | 'leak' | 'stuck' | 'wrong';
  what: string;
}
