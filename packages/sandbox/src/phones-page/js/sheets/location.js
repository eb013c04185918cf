import { el } from '../dom.js';
import { icon } from '../icons.js';
import { openSheet } from '../sheet.js';

const PLACES = [
  { name: '12 Mill Lane', lat: 51.51382, lng: -0.09872 },
  { name: '3 Harbour Street', lat: 51.5079, lng: -0.0877 },
  { name: 'Far away: Lighthouse Point', lat: 50.0659, lng: -5.7133 },
];

export function locationSheet(screen, { send }) {
  const wrong = el('p', { class: 'wrong', role: 'alert' });
  const place = (location) =>
    el(
      'li',
      {},
      el(
        'button',
        { class: 'row', type: 'button', onclick: () => pick(location) },
        icon('pin'),
        el('span', { class: 'row-name' }, location.name),
        el('span', { class: 'row-when' }),
        el('span', { class: 'row-last' }, `${location.lat}, ${location.lng}`),
      ),
    );
  const where = el('input', { placeholder: '51.5072, -0.1276', inputmode: 'text', autocomplete: 'off' });
  const form = el(
    'form',
    { class: 'stack', onsubmit: own },
    el('label', { class: 'field' }, 'Another place: latitude, longitude', where),
    wrong,
    el('div', { class: 'row-end' }, el('button', { class: 'button main', type: 'submit' }, 'Send location')),
  );
  const close = openSheet(screen, 'Location', [
    el('ul', { class: 'plain-rows' }, ...PLACES.map(place)),
    form,
  ]);

  function own(event) {
    event.preventDefault();
    const [lat, lng] = where.value.split(',').map((part) => Number.parseFloat(part));
    if (Number.isFinite(lat) && Number.isFinite(lng)) void pick({ lat, lng });
    else wrong.textContent = 'Write two numbers with a comma between them.';
  }
  async function pick(location) {
    try {
      await send({ kind: 'location', location });
      close();
    } catch (error) {
      wrong.textContent = error.message;
    }
  }
}
