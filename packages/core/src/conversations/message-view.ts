import type { messages } from '@novi/db/schema/conversations';
import type { Context } from '../context.ts';
import type { StoredUnderstanding } from '../intake/stored-understanding.ts';
import type { MessageAuthor } from './conversation-card.ts';
import { openText } from './open-text.ts';

/** A message as a thread shows it. */
export interface MessageView {
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
  understanding: StoredUnderstanding | null;
}

export function messageView(
  ctx: Context,
  row: typeof messages.$inferSelect,
  authorName: string | null,
): MessageView {
  const openJson = (kind: 'payload' | 'understanding', bytes: Buffer | null): unknown =>
    bytes ? JSON.parse(ctx.vault.open(kind, bytes, row.keyVersion)) : null;
  return {
    id: row.id,
    direction: row.direction,
    author: row.author,
    authorName,
    kind: row.kind,
    text: openText(ctx, row),
    payload: openJson('payload', row.payloadSealed),
    at: row.waTimestamp ?? row.createdAt,
    status: row.status,
    ack: row.ack,
    understanding: openJson('understanding', row.understandingSealed) as StoredUnderstanding | null,
  };
}
