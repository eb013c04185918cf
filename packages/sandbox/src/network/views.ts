import type { Ack, Contact, Location, Message, MessageKind } from './message.ts';
import { otherSide } from './message.ts';
import type { NetworkState } from './state.ts';

export type MediaView = { mime: string; name?: string; sizeBytes: number; url: string };

/** A message as the customer API shows it: bytes by address, everything else inline. */
export type MessageView = {
  key: number;
  id: string;
  from: string;
  to: string;
  text: string;
  kind: MessageKind;
  at: string;
  ack: Ack | null;
  media?: MediaView;
  location?: Location;
  contact?: Contact;
  edited?: true;
  revoked?: true;
};

/** Size in bytes of what the base64 text stands for. */
function base64Size(base64: string): number {
  const padding = base64.endsWith('==') ? 2 : base64.endsWith('=') ? 1 : 0;
  return Math.floor((base64.length * 3) / 4) - padding;
}

/** A copy, so that the ledger keeps what a phone saw even after an edit. */
export function viewMessage(message: Message): MessageView {
  const { key, id, from, to, text, kind, at, ack, media } = message;
  const view: MessageView = { key, id, from, to, text, kind, at, ack };
  if (media) {
    const name = media.name === undefined ? {} : { name: media.name };
    const url = `/sandbox/api/media/${key}`;
    view.media = { mime: media.mime, ...name, sizeBytes: base64Size(media.base64), url };
  }
  if (message.location) view.location = message.location;
  if (message.contact) view.contact = message.contact;
  if (message.edited) view.edited = true;
  if (message.revoked) view.revoked = true;
  return view;
}

/** What is on the phone's screen, oldest first; only the chat with `other` when it is given. */
export function messagesOf(state: NetworkState, phone: string, other?: string): MessageView[] {
  const screen = state.screens.get(phone) ?? [];
  return screen.filter((m) => other === undefined || otherSide(m, phone) === other).map(viewMessage);
}

export type ChatView = { with: string; name?: string; linked: boolean; unread: number; last: MessageView };

/** The shop's label for a linked number, else the name of the phone's owner. */
function nameOf(state: NetworkState, phone: string): string | undefined {
  return state.links.get(phone)?.label ?? state.roster.get(phone);
}

/** The phone's chats, the one with the latest message first. */
export function chatsOf(state: NetworkState, phone: string): ChatView[] {
  const chats = new Map<string, ChatView>();
  for (const message of state.screens.get(phone) ?? []) {
    const other = otherSide(message, phone);
    const unread = (chats.get(other)?.unread ?? 0) + (message.to === phone && message.ack !== 'read' ? 1 : 0);
    const name = nameOf(state, other);
    chats.delete(other);
    chats.set(other, {
      with: other,
      ...(name === undefined ? {} : { name }),
      linked: state.links.has(other),
      unread,
      last: viewMessage(message),
    });
  }
  return [...chats.values()].reverse();
}
