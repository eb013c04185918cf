import type { messages } from '@novi/db/schema/conversations';
import type { files, messageMedia } from '@novi/db/schema/files';
import type { Context } from '../context.ts';
import type { StoredUnderstanding } from '../intake/stored-understanding.ts';
import type { MessageAuthor } from './conversation-card.ts';
import { openText } from './open-text.ts';
import type { ReactionView } from './read-reactions.ts';

/** The file of a message: `fileId` where it is stored, else why not (yet). */
export interface MediaView {
  status: (typeof messageMedia.$inferSelect)['status'];
  fileId: string | null;
  mime: string | null;
  sizeBytes: number | null;
  /** What its sender called it. */
  name: string | null;
  width: number | null;
  height: number | null;
}

/** A message as a thread shows it. */
export interface MessageView {
  id: string;
  direction: 'in' | 'out';
  author: MessageAuthor;
  /** Who of the shop wrote it, or who of a group. */
  authorName: string | null;
  kind: string;
  text: string;
  payload: unknown;
  media: MediaView | null;
  reactions: ReactionView[];
  at: Date;
  editedAt: Date | null;
  /** Its author deleted it; there is nothing left to read of it. */
  deletedAt: Date | null;
  status: string;
  ack: 'sent' | 'delivered' | 'read' | null;
  understanding: StoredUnderstanding | null;
}

type Row = typeof messages.$inferSelect;

export interface BesideMessage {
  authorName: string | null;
  media: typeof messageMedia.$inferSelect | null;
  file: typeof files.$inferSelect | null;
  reactions: ReactionView[];
}

export function messageView(ctx: Context, row: Row, beside: BesideMessage): MessageView {
  const payload = openJson(ctx, row, 'payload', row.payloadSealed) as { media?: Claimed } | null;
  return {
    id: row.id,
    direction: row.direction,
    author: row.author,
    authorName: beside.authorName,
    kind: row.kind,
    text: openText(ctx, row),
    payload,
    media: mediaView(ctx, beside, payload?.media ?? null),
    reactions: beside.reactions,
    at: row.waTimestamp ?? row.createdAt,
    editedAt: row.editedAt,
    deletedAt: row.deletedAt,
    status: row.status,
    ack: row.ack,
    understanding: openJson(ctx, row, 'understanding', row.understandingSealed) as StoredUnderstanding | null,
  };
}

/** What the sender of a file claims of it. */
interface Claimed {
  mime: string;
  sizeBytes: number | null;
  name?: string;
}

function mediaView(ctx: Context, { media, file }: BesideMessage, claimed: Claimed | null): MediaView | null {
  if (!media) return null;
  const name = file?.nameSealed && ctx.vault.open('file_name', file.nameSealed, file.keyVersion);
  return {
    status: media.status,
    fileId: file?.id ?? null,
    mime: file?.mime ?? claimed?.mime ?? null,
    sizeBytes: file?.sizeBytes ?? claimed?.sizeBytes ?? null,
    name: name ?? claimed?.name ?? null,
    width: file?.width ?? null,
    height: file?.height ?? null,
  };
}

function openJson(ctx: Context, row: Row, kind: 'payload' | 'understanding', bytes: Buffer | null): unknown {
  return bytes ? JSON.parse(ctx.vault.open(kind, bytes, row.keyVersion)) : null;
}
