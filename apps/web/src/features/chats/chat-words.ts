import type { BubbleSide } from '@novi/ui/bubble';
import type { Tone } from '@novi/ui/state-pill';
import type { Conversation, ThreadMessage } from '../../app/data/app-router.ts';
import type { PlainKey } from '../../app/messages/translate.ts';

export const authorWords: Record<ThreadMessage['author'], { word: PlainKey; side: BubbleSide }> = {
  customer: { word: 'author.customer', side: 'customer' },
  bot: { word: 'author.bot', side: 'bot' },
  staff: { word: 'author.staff', side: 'staff' },
  shop_phone: { word: 'author.shopPhone', side: 'phone' },
};

/** Who speaks now: a takeover whose time is over is the bot's again, though nobody has written that down yet. */
export function effectiveMode(
  conversation: Pick<Conversation, 'mode' | 'modeUntil'>,
  nowMs: number,
): Conversation['mode'] {
  const { mode, modeUntil } = conversation;
  if (mode !== 'human' && mode !== 'snoozed') return mode;
  return modeUntil && modeUntil.getTime() <= nowMs ? 'bot' : mode;
}

/** What a message that is no text says in its bubble. */
export function kindWord(kind: string): PlainKey {
  const words: Record<string, PlainKey> = {
    image: 'kind.image',
    document: 'kind.document',
    sticker: 'kind.sticker',
    location: 'kind.location',
    contact: 'kind.contact',
    audio: 'kind.audio',
    video: 'kind.video',
    deleted: 'chats.deleted',
  };
  return words[kind] ?? 'kind.other';
}

/** Why a file is not there (yet). */
export function mediaProblem(status: string): PlainKey {
  const words: Record<string, PlainKey> = {
    pending: 'media.pending',
    gone: 'media.gone',
    too_large: 'media.tooLarge',
    unsafe: 'media.unsafe',
  };
  return words[status] ?? 'media.failed';
}

export type Ack = { word: PlainKey; mark: 'waiting' | 'sent' | 'delivered' | 'read' | 'failed' };

/** How far an outgoing message has come. */
export function ackOf(message: Pick<ThreadMessage, 'status' | 'ack'>): Ack {
  if (message.status === 'dead') return { word: 'ack.failed', mark: 'failed' };
  if (message.status === 'suppressed') return { word: 'ack.suppressed', mark: 'failed' };
  if (message.ack === 'read') return { word: 'ack.read', mark: 'read' };
  if (message.ack === 'delivered') return { word: 'ack.delivered', mark: 'delivered' };
  if (message.ack === 'sent' || message.status === 'sent') return { word: 'ack.sent', mark: 'sent' };
  return { word: 'ack.waiting', mark: 'waiting' };
}

export function confidenceLook(confidence: string): { word: PlainKey; tone: Tone } {
  if (confidence === 'sure') return { word: 'confidence.sure', tone: 'ready' };
  return confidence === 'likely'
    ? { word: 'confidence.likely', tone: 'new' }
    : { word: 'confidence.unsure', tone: 'late' };
}
