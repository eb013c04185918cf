import { el } from './dom.js';
import { recall, remember } from './memory.js';

/** On a small screen one phone is in front; these bring another there. */
export function renderTabs(container, phones) {
  const active = phones.find(({ phone }) => phone === recall().active) ?? phones[0];
  for (const phone of phones) phone.element.classList.toggle('is-active', phone === active);
  container.replaceChildren(
    ...phones.map((phone) => {
      const bring = () => {
        remember((memory) => {
          memory.active = phone.phone;
        });
        renderTabs(container, phones);
        void phone.refresh();
      };
      return el(
        'button',
        { type: 'button', 'aria-pressed': String(phone === active), onclick: bring },
        phone.name,
      );
    }),
  );
}
