import { api } from '../api.js';
import { el } from '../dom.js';
import { openSheet } from '../sheet.js';

/** Edit a message that this phone sent, or delete it for everyone. */
export function messageSheet(screen, phone, message, onDone) {
  const wrong = el('p', { class: 'wrong', role: 'alert' });
  const text = el('textarea', { rows: '3' });
  text.value = message.text;
  const attempt = async (work) => {
    try {
      await work();
      close();
      await onDone();
    } catch (error) {
      wrong.textContent = error.message;
    }
  };
  const save = (event) => {
    event.preventDefault();
    void attempt(() => api.edit(phone, message.id, text.value));
  };
  const revoke = () => attempt(() => api.revoke(phone, message.id));
  const close = openSheet(
    screen,
    'Your message',
    el(
      'form',
      { class: 'stack', onsubmit: save },
      message.kind === 'text' && el('label', { class: 'field' }, 'Edit', text),
      wrong,
      el(
        'div',
        { class: 'row-end' },
        el(
          'button',
          { class: 'button quiet danger', type: 'button', onclick: revoke },
          'Delete for everyone',
        ),
        message.kind === 'text' && el('button', { class: 'button main', type: 'submit' }, 'Save'),
      ),
    ),
  );
}
