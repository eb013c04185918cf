import type { OrderStatus } from '@novi/db/schema/orders';
import type { OrderDetail } from './orders.ts';

export type ConversationMode = 'bot' | 'human' | 'snoozed' | 'blocked';
export type MessageAuthor = 'customer' | 'bot' | 'staff' | 'shop_phone';

export type ConversationCard = {
  id: string;
  customerName: string | null;
  customerPhone: string | null;
  lastText: string | null;
  lastAuthor: MessageAuthor | null;
  lastMessageAt: Date | null;
  unreadCount: number;
  mode: ConversationMode;
  modeUntil: Date | null;
  openOrder: { id: string; status: OrderStatus; label: string | null } | null;
};

export type MessageView = {
  id: string;
  direction: 'in' | 'out';
  author: MessageAuthor;
  authorName: string | null;
  kind: string;
  text: string;
  payload: unknown;
  at: Date;
  status: string;
  ack: 'sent' | 'delivered' | 'read' | null;
  understanding: {
    summary: string;
    lines: { text: string; confidence: string; words: string[] }[];
    unresolved: string[];
  } | null;
};

export type ThreadView = {
  conversation: ConversationCard & { modeReason: string | null };
  messages: MessageView[];
  draft: OrderDetail | null;
};
