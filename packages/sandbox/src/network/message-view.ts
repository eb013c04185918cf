import type { Ack, Cart, Choice, Contact, Location, Message, MessageKind, Tap } from './message.ts';

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
  cart?: Cart;
  choices?: Choice[];
  tap?: Tap;
  edited?: true;
  revoked?: true;
  reactions?: Record<string, string>;
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
  if (message.cart) view.cart = message.cart;
  if (message.choices) view.choices = message.choices;
  if (message.tap) view.tap = message.tap;
  if (message.reactions) view.reactions = message.reactions;
  if (message.edited) view.edited = true;
  if (message.revoked) view.revoked = true;
  return view;
}
