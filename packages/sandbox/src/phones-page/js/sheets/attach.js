import { el } from '../dom.js';
import { icon } from '../icons.js';
import { openSheet } from '../sheet.js';
import { contactSheet } from './contact.js';
import { asMedia } from './file.js';
import { locationSheet } from './location.js';
import { stickerSheet } from './sticker.js';

/** What can be sent besides words. `context`: { send, world, phone }. */
export function attachSheet(screen, context) {
  const wrong = el('p', { class: 'wrong', role: 'alert' });
  const choice = (drawing, word, onclick) =>
    el('button', { class: 'choice', type: 'button', onclick }, icon(drawing), word);

  function pickFile(kind, accept) {
    const input = el('input', { type: 'file', accept });
    input.addEventListener('change', async () => {
      const [file] = input.files;
      if (!file) return;
      try {
        await context.send({ kind, media: await asMedia(file) });
        close();
      } catch (error) {
        wrong.textContent = error.message;
      }
    });
    input.click();
  }

  const close = openSheet(screen, 'Send', [
    el(
      'div',
      { class: 'choices' },
      choice('image', 'Photo', () => pickFile('image', 'image/*')),
      choice('file', 'Document', () => pickFile('document', '')),
      choice('sticker', 'Sticker', () => stickerSheet(screen, context)),
      choice('pin', 'Location', () => locationSheet(screen, context)),
      choice('person', 'Contact', () => contactSheet(screen, context)),
    ),
    wrong,
  ]);
}
