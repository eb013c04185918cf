import { el } from '../dom.js';
import { openSheet } from '../sheet.js';
import { avatar, phoneWords } from '../words.js';

/** Whom to write to: linked shops first, then the other phones on the desk, or any number. */
export function newChatSheet(screen, phone, world, onOpen) {
  const shops = world.numbers.map(({ number }) => number);
  const others = world.roster.map((known) => known.phone).filter((number) => !shops.includes(number));
  const row = (number) => {
    const { label, isShop } = world.nameOf(number);
    return el(
      'li',
      {},
      el(
        'button',
        { class: 'row', type: 'button', onclick: () => go(number) },
        avatar(label, isShop),
        el('span', { class: 'row-name' }, label),
        el('span', { class: 'row-when' }, isShop ? 'Shop' : ''),
        el('span', { class: 'row-last' }, phoneWords(number)),
      ),
    );
  };
  const wrong = el('p', { class: 'wrong', role: 'alert' });
  const input = el('input', { inputmode: 'tel', placeholder: '+1 202 555 0199', autocomplete: 'off' });
  const submit = (event) => {
    event.preventDefault();
    const digits = input.value.replace(/\D/g, '');
    if (/^[1-9]\d{5,14}$/.test(digits)) go(digits);
    else wrong.textContent = 'Write the number with its country code: 6 to 15 digits.';
  };
  const people = [...shops, ...others].filter((number) => number !== phone);
  const close = openSheet(screen, 'New chat', [
    el('ul', { class: 'plain-rows' }, ...people.map(row)),
    el(
      'form',
      { class: 'stack', onsubmit: submit },
      el('label', { class: 'field' }, 'Or any number', input),
      wrong,
      el('div', { class: 'row-end' }, el('button', { class: 'button main', type: 'submit' }, 'Open chat')),
    ),
  ]);
  function go(number) {
    close();
    onOpen(number);
  }
}
