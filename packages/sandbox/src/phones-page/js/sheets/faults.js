import { api } from '../api.js';
import { el } from '../dom.js';
import { openSheet } from '../sheet.js';

const SPEEDS = [
  [0, 'None'],
  [500, '0.5 s'],
  [2000, '2 s'],
  [5000, '5 s'],
  [15000, '15 s'],
];

/** What is wrong with this phone's network, in a word or two; '' when nothing is. */
export function faultWords({ offline, delayMs, duplicate, reorder, deaf, hang }) {
  if (offline) return 'Offline';
  const words = [
    delayMs > 0 && `${delayMs / 1000} s late`,
    duplicate && 'doubles',
    reorder && 'shuffles',
    deaf && 'deaf',
    hang && 'hangs',
  ].filter(Boolean);
  const sentence = words.join(', ');
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** Break this phone's network, to see what the shop's side makes of it. */
export function faultsSheet(screen, phone, world) {
  const now = world.faultOf(phone);
  const isLinked = world.numbers.some((linked) => linked.number === phone);
  const wrong = el('p', { class: 'wrong', role: 'alert' });
  const set = (faults) =>
    api.setFaults(phone, faults).catch((error) => {
      wrong.textContent = error.message;
    });
  const toggle = (field, title, detail) =>
    el(
      'label',
      { class: 'switch' },
      el('b', {}, title),
      el('small', {}, detail),
      el('input', {
        type: 'checkbox',
        role: 'switch',
        checked: now[field] === true,
        onchange: (event) => set({ [field]: event.target.checked }),
      }),
    );
  const speed = ([delayMs, word]) =>
    el(
      'label',
      {},
      el('input', {
        type: 'radio',
        name: `delay-${phone}`,
        checked: now.delayMs === delayMs,
        onchange: () => set({ delayMs }),
      }),
      word,
    );
  openSheet(screen, 'Network', [
    el(
      'div',
      {},
      toggle('offline', 'Offline', 'Nothing leaves or arrives until this ends'),
      toggle('duplicate', 'Arrives twice', 'What this phone sends reaches a shop twice'),
      toggle('reorder', 'Out of order', 'Messages swap places on the way'),
      ...(isLinked
        ? [
            toggle('deaf', 'Deaf', 'The shop can send by this number, and hears nothing'),
            toggle('hang', 'Hangs', 'What drives this number stops answering'),
          ]
        : []),
    ),
    el('fieldset', { class: 'speeds' }, el('legend', {}, 'Delay'), ...SPEEDS.map(speed)),
    wrong,
  ]);
}
