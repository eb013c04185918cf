import { el } from '../dom.js';
import { openSheet } from '../sheet.js';
import { avatar, phoneWords } from '../words.js';

/** Sends the card of another phone on the desk. */
export function contactSheet(screen, { send, world, phone }) {
  const row = (person) =>
    el(
      'li',
      {},
      el(
        'button',
        { class: 'row', type: 'button', onclick: () => pick(person) },
        avatar(person.name, false),
        el('span', { class: 'row-name' }, person.name),
        el('span', { class: 'row-when' }),
        el('span', { class: 'row-last' }, phoneWords(person.phone)),
      ),
    );
  const others = world.roster.filter((person) => person.phone !== phone);
  const close = openSheet(screen, 'Contact', el('ul', { class: 'plain-rows' }, ...others.map(row)));
  async function pick({ name, phone: number }) {
    close();
    await send({ kind: 'contact', contact: { name, phone: phoneWords(number) } });
  }
}
