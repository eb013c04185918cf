import { el } from '../dom.js';
import { openSheet } from '../sheet.js';
import { asMedia } from './file.js';

const STICKERS = ['🍕', '🦊', '🐙', '🌞', '🚀', '🥳'];
const SIZE = 256;

/** Draws the sticker: an image like any other, so that what receives it is tested too. */
function draw(emoji) {
  const canvas = el('canvas', { width: SIZE, height: SIZE });
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  pen.font = `${SIZE * 0.75}px sans-serif`;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillText(emoji, SIZE / 2, SIZE / 2 + SIZE * 0.04);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/webp'));
}

export function stickerSheet(screen, { send }) {
  const sticker = (emoji) =>
    el(
      'button',
      { class: 'choice glyph', type: 'button', 'aria-label': `Sticker ${emoji}`, onclick: () => pick(emoji) },
      emoji,
    );
  const close = openSheet(
    screen,
    'Sticker',
    el('div', { class: 'choices stickers' }, ...STICKERS.map(sticker)),
  );
  async function pick(emoji) {
    close();
    await send({ kind: 'sticker', media: await asMedia(await draw(emoji)) });
  }
}
