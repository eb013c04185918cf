import { api } from './api.js';
import { ticks } from './bubble.js';
import { el } from './dom.js';
import { icon } from './icons.js';
import { avatar, dayName, phoneWords, previewOf, timeOf } from './words.js';

/** All chats of one phone, newest first. */
export function createChatList({ phone, world, onOpen, onNew }) {
  const rows = el('ul', { class: 'rows' });
  const body = el('div', { class: 'app' });
  const head = el(
    'div',
    { class: 'list-head' },
    el('h3', {}, 'Chats'),
    el(
      'button',
      { class: 'icon-button', type: 'button', 'aria-label': 'New chat', onclick: onNew },
      icon('plus'),
    ),
  );

  function row(chat) {
    const { label, isShop } = world.nameOf(chat.with);
    const when = dayName(chat.last.at);
    const unread =
      chat.unread > 0 && el('span', { class: 'badge' }, String(chat.unread), hiddenWord(' unread'));
    const button = el(
      'button',
      { class: 'row', type: 'button', onclick: () => onOpen(chat.with) },
      avatar(label, isShop),
      el('span', { class: 'row-name' }, label),
      el('span', { class: 'row-when' }, when === 'Today' ? timeOf(chat.last.at) : when),
      el(
        'span',
        { class: 'row-last' },
        chat.last.from === phone && ticks(chat.last.ack),
        el('span', {}, previewOf(chat.last)),
      ),
      unread,
    );
    return el('li', {}, button);
  }

  function empty() {
    const shop = world.numbers.find(({ number }) => number !== phone);
    const art = icon('bubble', 'art');
    if (!shop) {
      return el(
        'div',
        { class: 'empty' },
        art,
        el(
          'p',
          {},
          el('b', {}, 'No chats yet'),
          'A shop can be written to once its number is linked. Another phone can be at any time.',
        ),
        el('button', { class: 'button', type: 'button', onclick: onNew }, 'New chat'),
      );
    }
    const name = shop.label ?? phoneWords(shop.number);
    return el(
      'div',
      { class: 'empty' },
      art,
      el('p', {}, el('b', {}, 'No chats yet'), 'Say what you would like, in your own words.'),
      el(
        'button',
        { class: 'button main', type: 'button', onclick: () => onOpen(shop.number) },
        `Write to ${name}`,
      ),
    );
  }

  let chats = [];
  function render() {
    const focused = rows.contains(document.activeElement)
      ? [...rows.children].findIndex((item) => item.contains(document.activeElement))
      : -1;
    rows.replaceChildren(...chats.map(row));
    body.replaceChildren(head, chats.length > 0 ? rows : empty());
    rows.children[focused]?.firstElementChild.focus();
  }
  async function refresh() {
    chats = (await api.chats(phone)).chats;
    render();
  }

  return { element: body, refresh, name: render, typing() {}, focus() {} };
}

function hiddenWord(word) {
  return el('span', { class: 'visually-hidden' }, word);
}
