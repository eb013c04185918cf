import { meWid } from './device.js';
import { MsgKey } from './msg-key.js';
import { meet, widOf } from './people.js';

const TYPES = {
  text: 'chat',
  image: 'image',
  document: 'document',
  sticker: 'sticker',
  audio: 'ptt',
  video: 'video',
  location: 'location',
  contact: 'vcard',
  cart: 'order',
};
const ACKS = { sent: 1, delivered: 2, read: 3 };
/** On the real page the body of a picture, a place or an order is a small JPEG, not words. */
const THUMBNAIL = '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAEBAQ==';

export const ackOf = (ack) => ACKS[ack] ?? 0;

/** A message of the network in the fields of WhatsApp Web's own. */
export function messageFields(message) {
  const me = meWid();
  const isDirect = message.author === undefined;
  const pushname = message.fromMe || !isDirect ? {} : { name: message.name };
  const chat = isDirect
    ? meet({ phone: message.chat, lid: message.lid, ...pushname }).id
    : widOf(message.chat);
  const author = authorOf(message, me);
  const id = new MsgKey({ fromMe: message.fromMe, remote: chat, id: message.id, participant: author });
  return {
    id,
    type: message.revoked ? 'revoked' : (TYPES[message.kind] ?? 'unknown'),
    body: message.text,
    t: Math.floor(Date.parse(message.at) / 1000),
    from: message.fromMe ? me : chat,
    to: message.fromMe ? chat : me,
    ...(author ? { author } : {}),
    self: message.fromMe ? 'out' : 'in',
    ack: message.fromMe ? ackOf(message.ack) : 1,
    notifyName: message.name ?? '',
    cursor: message.cursor,
    isNotification: false,
    ...contentFields(message),
  };
}

function authorOf(message, me) {
  if (message.author === undefined) return undefined;
  if (message.fromMe) return me;
  return meet({ phone: message.author, lid: message.authorLid, name: message.name }).id;
}

function contentFields(message) {
  if (message.revoked) return { body: '' };
  if (message.media) return mediaFields(message);
  if (message.location) return locationFields(message.location);
  if (message.contact) return contactFields(message.contact);
  if (message.cart) return orderFields(message);
  return {};
}

function mediaFields({ id, media, text }) {
  return {
    body: THUMBNAIL,
    caption: text,
    mimetype: media.mime,
    ...(media.name === undefined ? {} : { filename: media.name }),
    size: media.sizeBytes,
    directPath: `/v/${encodeURIComponent(id)}`,
    filehash: id,
    encFilehash: id,
    mediaKey: id,
    mediaKeyTimestamp: 0,
    mediaData: { mediaStage: 'NEED_POKE' },
  };
}

function locationFields({ lat, lng, name }) {
  return { body: THUMBNAIL, lat, lng, ...(name === undefined ? {} : { loc: name }) };
}

function contactFields({ name, phone }) {
  const digits = phone.replace(/\D/g, '');
  const lines = ['BEGIN:VCARD', 'VERSION:3.0', `N:;${name};;;`, `FN:${name}`];
  lines.push(`TEL;type=CELL;type=VOICE;waid=${digits}:${phone}`, 'END:VCARD');
  return { body: lines.join('\n'), vcardFormattedName: name };
}

function orderFields({ id, cart, text, to }) {
  return {
    body: THUMBNAIL,
    message: text,
    cart,
    orderId: id,
    token: `token-${id}`,
    itemCount: cart.items.length,
    orderTitle: cart.items.map((item) => item.name).join(', '),
    sellerJid: `${to}@c.us`,
    status: 1,
  };
}
