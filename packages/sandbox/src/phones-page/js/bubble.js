import { el } from './dom.js';
import { icon } from './icons.js';
import { isOnlyEmoji, richText } from './rich-text.js';
import { timeOf } from './words.js';

/** Longer texts are folded: a wall of 65,000 characters would freeze the phone. */
const FOLD_AT = 2500;

/** One message as a bubble. `onOptions` is there for what this phone sent itself. */
export function bubble(message, mine, onOptions) {
  const bare = message.kind === 'sticker' && message.media && !message.revoked;
  const body = el(
    'article',
    { class: `bubble ${mine ? 'mine' : ''} ${bare ? 'bare' : ''}`, 'data-id': message.id },
    el('span', { class: 'visually-hidden' }, mine ? 'You: ' : 'They: '),
    attachment(message),
    words(message),
    meta(message, mine, onOptions),
  );
  return body;
}

function words(message) {
  if (message.revoked) return el('p', { class: 'words gone' }, 'This message was deleted.');
  if (message.text === '') return undefined;
  const paragraph = el('p', { class: `words ${isOnlyEmoji(message.text) ? 'big' : ''}`, dir: 'auto' });
  if (message.text.length <= FOLD_AT) {
    paragraph.append(...richText(message.text));
    return paragraph;
  }
  paragraph.append(...richText(message.text.slice(0, FOLD_AT)), '…');
  const unfold = () => {
    paragraph.replaceChildren(...richText(message.text));
    more.remove();
  };
  const more = el('button', { class: 'more', type: 'button', onclick: unfold }, 'Read all of it');
  return [paragraph, more];
}

function attachment({ kind, media, location, contact, cart, revoked }) {
  if (revoked || kind === 'text') return undefined;
  if (media && (kind === 'image' || kind === 'sticker')) {
    const alt = kind === 'image' ? 'Photo' : 'Sticker';
    return el('img', { class: kind === 'image' ? 'photo' : 'sticker', src: media.url, alt });
  }
  if (media) {
    const size = `${Math.max(1, Math.round(media.sizeBytes / 1024))} KB`;
    return card('file', media.name ?? 'File', size, media.url);
  }
  if (location)
    return card('pin', location.name ?? 'Location', `${location.lat.toFixed(5)}, ${location.lng.toFixed(5)}`);
  if (cart)
    return card('file', 'Cart', cart.items.map((item) => `${item.quantity} × ${item.name}`).join(', '));
  if (contact) return card('person', contact.name, contact.phone);
  return card(kind === 'contact' ? 'person' : kind === 'location' ? 'pin' : 'file', kind, 'nothing attached');
}

function card(drawing, title, detail, href) {
  const parts = [icon(drawing), el('b', {}, title), el('small', {}, detail)];
  if (!href) return el('div', { class: 'attached' }, ...parts);
  return el('a', { class: 'attached', href, target: '_blank', rel: 'noopener' }, ...parts);
}

const ACK_WORDS = { sent: 'Sent', delivered: 'Delivered', read: 'Read' };

/** Ticks as chat apps draw them: a clock, one, two, two in blue; each also in words. */
export function ticks(ack) {
  const word = ACK_WORDS[ack] ?? 'Waiting for the network';
  const drawing = icon(
    ack === null ? 'waiting' : ack === 'sent' ? 'sent' : 'delivered',
    `ticks ${ack ?? ''}`,
  );
  return el('span', { class: 'ack', title: word }, drawing, el('span', { class: 'visually-hidden' }, word));
}

function meta(message, mine, onOptions) {
  const options =
    mine &&
    !message.revoked &&
    el('button', { type: 'button', 'aria-label': 'Message options', onclick: onOptions }, icon('more'));
  return el(
    'div',
    { class: 'meta' },
    options,
    message.edited && !message.revoked && 'edited',
    el('time', { datetime: message.at }, timeOf(message.at)),
    mine && ticks(message.ack),
  );
}
