import { api } from '../api.js';
import { el } from '../dom.js';
import { openSheet } from '../sheet.js';
import { qrPicture } from './qr-picture.js';

/** Between two looks around for codes, milliseconds. */
const LOOK_MS = 1000;

/** Links this phone's number by a code that is shown nearby or pasted, or ends its link. */
export function scanSheet(screen, phone, world) {
  const link = world.numbers.find((linked) => linked.number === phone);
  if (link) return linkedSheet(screen, phone, link);

  const said = el('p', { role: 'status', tabindex: '-1' });
  const nearby = el('p', {}, 'Codes shown nearby');
  const codes = el('div', { class: 'codes' });
  const none = el(
    'p',
    { class: 'nearby-none' },
    'No code is shown nearby. Open "Link WhatsApp" in the shop and its code appears here.',
  );
  const input = el('input', { placeholder: '2@…', autocomplete: 'off', spellcheck: 'false' });
  let ended = false;

  const scan = (qr) => linkBy(() => api.scan(phone, qr));
  async function linkBy(ask) {
    said.className = '';
    said.textContent = 'Linking…';
    try {
      const { label } = await ask();
      ended = true;
      said.className = 'good';
      said.textContent = `Linked to ${label ?? 'the shop'}. Messages to this number now reach it.`;
      for (const part of [nearby, codes, none, form, typed]) part.remove();
      // What had the focus is gone; without this Escape would no longer close the sheet.
      said.focus();
    } catch (error) {
      said.className = 'wrong';
      said.textContent = error.message;
      await look();
    }
  }
  const form = el(
    'form',
    {
      class: 'stack',
      onsubmit: (event) => {
        event.preventDefault();
        if (input.value.trim()) void scan(input.value.trim());
      },
    },
    el('label', { class: 'field' }, 'Or paste the code as text', input),
    el('div', { class: 'row-end' }, el('button', { class: 'button', type: 'submit' }, 'Link with this text')),
  );

  const letters = el('input', { placeholder: 'ABCD-1234', autocomplete: 'off', spellcheck: 'false' });
  const typed = el(
    'form',
    {
      class: 'stack',
      onsubmit: (event) => {
        event.preventDefault();
        const code = letters.value.replace(/[^A-Za-z0-9]/g, '').toUpperCase();
        if (code) void linkBy(() => api.pair(phone, code));
      },
    },
    el('label', { class: 'field' }, 'Or type the code that is shown instead of a picture', letters),
    el('div', { class: 'row-end' }, el('button', { class: 'button', type: 'submit' }, 'Link with this code')),
  );

  const tiles = new Map();
  async function look() {
    const { links } = await api.pendingLinks();
    if (ended) return;
    const seen = new Set(links.map(({ qr }) => qr));
    for (const [qr, { tile }] of tiles) {
      if (!seen.has(qr)) {
        tile.remove();
        tiles.delete(qr);
      }
    }
    for (const offer of links) {
      const left = Math.max(0, Math.round((Date.parse(offer.expiresAt) - Date.now()) / 1000));
      if (!tiles.has(offer.qr)) tiles.set(offer.qr, tileFor(offer));
      tiles.get(offer.qr).left.textContent = `${left} s left`;
    }
    none.hidden = links.length > 0;
    codes.hidden = links.length === 0;
  }
  function tileFor({ qr, label }) {
    const left = el('small', {});
    const tile = el(
      'button',
      { class: 'code', type: 'button', onclick: () => scan(qr) },
      qrPicture(qr),
      label ?? 'A shop',
      left,
    );
    codes.append(tile);
    return { tile, left };
  }

  const timer = setInterval(() => void look().catch(() => {}), LOOK_MS);
  openSheet(screen, 'Scan a QR', [nearby, codes, none, said, form, typed], () => clearInterval(timer));
  look().catch((error) => {
    said.textContent = error.message;
  });
}

function linkedSheet(screen, phone, link) {
  const wrong = el('p', { class: 'wrong', role: 'alert' });
  const unlink = async () => {
    try {
      await api.unlink(phone);
      close();
    } catch (error) {
      wrong.textContent = error.message;
    }
  };
  const state = link.connected
    ? 'It is connected now.'
    : 'It is not connected at the moment; messages wait for it.';
  const close = openSheet(screen, 'Linked devices', [
    el('p', {}, el('b', {}, link.label ?? 'A shop'), ` answers for this number. ${state}`),
    wrong,
    el(
      'div',
      { class: 'row-end' },
      el('button', { class: 'button danger', type: 'button', onclick: unlink }, 'Unlink'),
    ),
  ]);
}
