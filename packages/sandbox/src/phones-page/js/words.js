import { el } from './dom.js';

const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });
const weekday = new Intl.DateTimeFormat(undefined, { weekday: 'long' });
const date = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'long' });
const DAY_MS = 86_400_000;

export const timeOf = (at) => clock.format(new Date(at));

/** Days are told apart by the browser's own midnight. */
export function dayKey(at) {
  return new Date(at).toDateString();
}

export function dayName(at) {
  const midnight = (value) => new Date(value).setHours(0, 0, 0, 0);
  const days = Math.round((midnight(Date.now()) - midnight(at)) / DAY_MS);
  if (days === 0) return 'Today';
  if (days === 1) return 'Yesterday';
  return days < 7 ? weekday.format(new Date(at)) : date.format(new Date(at));
}

/** Groups digits for reading. Not a numbering plan: good enough for pretend phones. */
export function phoneWords(digits) {
  const northAmerican = /^1(\d{3})(\d{3})(\d{4})$/.exec(digits);
  if (northAmerican) return `+1 ${northAmerican[1]} ${northAmerican[2]} ${northAmerican[3]}`;
  return `+${digits.replace(/(\d{2,3})(?=(\d{3})+$)/g, '$1 ')}`;
}

/** One line for a message in the list of chats. */
export function previewOf(message) {
  if (message.revoked) return 'Message deleted';
  const kind = {
    image: 'Photo',
    document: 'Document',
    sticker: 'Sticker',
    location: 'Location',
    contact: 'Contact',
    cart: 'Cart',
  }[message.kind];
  return [kind, message.text.slice(0, 120)].filter(Boolean).join(': ');
}

export function avatar(name, isShop, extra = '') {
  const letters = name.replace(/[^\p{L}\p{N} ]/gu, '').trim();
  const initials = /^\d/.test(letters) ? '#' : [...letters].slice(0, 1).join('').toUpperCase() || '?';
  const circle = el(
    'span',
    { class: `avatar ${isShop ? 'shop' : ''} ${extra}`, 'aria-hidden': 'true' },
    initials,
  );
  const sum = [...name].reduce((total, letter) => (total * 31 + letter.codePointAt(0)) % 360, 7);
  circle.style.setProperty('--hue', String(sum));
  return circle;
}
