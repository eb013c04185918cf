import type { Client, Message, Reaction } from 'whatsapp-web.js';
import type { EventLane } from './event-lane.ts';
import type { PageLookups } from './page-lookups.ts';
import type { Recent } from './recent.ts';
import { ackOf, type Sender } from './sender.ts';
import { toInbound } from './to-inbound.ts';

export interface EventParts {
  lane: EventLane;
  lookups: PageLookups;
  sender: Sender;
  /** Keys of messages with files, by their bare id: WhatsApp finds a message only by its whole key. */
  files: Recent<string>;
  /** What the page has to say after this client was lost or stopped is nobody's. */
  isLive: () => boolean;
}

/** From the library's events to the port's, in the order they are heard. */
export function wireEvents(client: Client, { lane, lookups, sender, files, isLive }: EventParts): void {
  // Both sides' messages; `message` would be those of customers a second time.
  client.on('message_create', (message: Message) => {
    if (!isLive()) return;
    const { id } = message.id;
    sender.noteEvent(id, 'created');
    if (message.fromMe && sender.isOurs(id)) return;
    if (message.hasMedia) files.set(id, message.id._serialized);
    lane.add(async () => {
      const inbound = await toInbound(message, lookups);
      return inbound && { kind: 'message', message: inbound };
    });
  });
  client.on('message_ack', (message: Message, number: number) => {
    const ack = ackOf(number);
    if (!isLive() || !message.fromMe || !ack) return;
    // That the server took it comes on the way out; that a device got it comes by the way of customers' messages.
    if (ack !== 'sent') sender.noteEvent(message.id.id, 'ack');
    lane.add(() => ({ kind: 'ack', waMessageId: message.id.id, ack }));
  });
  client.on('message_edit', (message: Message, text: unknown, before: unknown) => {
    // A body that was empty until it was decrypted, or a caption that came with its file, is no edit.
    const editedAtMs = (message as { latestEditSenderTimestampMs?: number }).latestEditSenderTimestampMs;
    if (!isLive() || message.fromMe || (!editedAtMs && !before)) return;
    const at = new Date(editedAtMs ?? Date.now());
    lane.add(() => ({ kind: 'edited', waMessageId: message.id.id, text: String(text), at }));
  });
  client.on('message_revoke_everyone', (message: Message) => {
    if (!isLive() || message.fromMe) return;
    // Where the revocation is a message of its own, it names the one it is about.
    const about = (message as { protocolMessageKey?: { id: string } }).protocolMessageKey;
    lane.add(() => ({ kind: 'revoked', waMessageId: about?.id ?? message.id.id, at: new Date() }));
  });
  client.on('message_reaction', (reaction: Reaction) => {
    if (!isLive() || reaction.id.fromMe) return;
    lane.add(async () => ({
      kind: 'reaction',
      waMessageId: reaction.msgId.id,
      by: await lookups.person(reaction.senderId),
      emoji: reaction.reaction,
      at: new Date(reaction.timestamp * 1000),
    }));
  });
}
