import { el } from '../dom.js';
import { openSheet } from '../sheet.js';
import { asMedia } from './file.js';

/** Words on a coloured badge: they look the same where the machine has no emoji. Hue in degrees. */
const STICKERS = [
  ['Yum!', 35],
  ['Thanks', 160],
  ['Hungry', 15],
  ['OK!', 230],
  ['Hooray', 90],
  ['Hmm?', 300],
];
const SIZE = 256;
const POINTS = 14;

/** Draws the sticker: an image like any other, so that what receives it is tested too. */
function draw(word, hue) {
  const canvas = el('canvas', { width: SIZE, height: SIZE });
  // Drawn without the GPU: it is small, and some machines have none.
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  pen.translate(SIZE / 2, SIZE / 2);
  pen.rotate(-0.12);
  pen.beginPath();
  for (let i = 0; i < POINTS * 2; i += 1) {
    const radius = SIZE * (i % 2 === 0 ? 0.48 : 0.4);
    const angle = (i * Math.PI) / POINTS;
    pen.lineTo(radius * Math.cos(angle), radius * Math.sin(angle));
  }
  pen.closePath();
  pen.fillStyle = `hsl(${hue} 62% 42%)`;
  pen.lineJoin = 'round';
  pen.lineWidth = 10;
  pen.strokeStyle = '#fff';
  pen.stroke();
  pen.fill();
  pen.fillStyle = '#fff';
  pen.font = '800 52px system-ui, sans-serif';
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillText(word, 0, 4, SIZE * 0.7);
  return canvas;
}

export function stickerSheet(screen, { send }) {
  const sticker = ([word, hue]) => {
    const canvas = draw(word, hue);
    const picture = el('img', { src: canvas.toDataURL('image/png'), alt: '' });
    const label = `Sticker: ${word}`;
    return el(
      'button',
      { class: 'choice', type: 'button', 'aria-label': label, onclick: () => pick(canvas) },
      picture,
    );
  };
  const close = openSheet(
    screen,
    'Sticker',
    el('div', { class: 'choices stickers' }, ...STICKERS.map(sticker)),
  );
  async function pick(canvas) {
    close();
    const image = await new Promise((resolve) => canvas.toBlob(resolve, 'image/webp'));
    await send({ kind: 'sticker', media: await asMedia(image) });
  }
}
