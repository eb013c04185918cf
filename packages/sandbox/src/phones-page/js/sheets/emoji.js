import { el } from '../dom.js';
import { openSheet } from '../sheet.js';

const EMOJI = [...'😀😂😊😍😋🤔😢😡🙏👍👎👌👏🙌💪❤🔥🎉🍕🍔🌶🧀🥤☕🍺🍷🍰🥗🏠🚲🛵⏰💶✅❌⭐'];

export function emojiSheet(screen, insert) {
  const glyph = (emoji) =>
    el(
      'button',
      { class: 'choice glyph', type: 'button', 'aria-label': emoji, onclick: () => pick(emoji) },
      emoji,
    );
  const close = openSheet(screen, 'Emoji', el('div', { class: 'choices glyphs' }, ...EMOJI.map(glyph)), () =>
    screen.querySelector('.composer textarea')?.focus(),
  );
  function pick(emoji) {
    insert(emoji);
    close();
  }
}
