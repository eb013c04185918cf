import { el } from './dom.js';
import { icon } from './icons.js';
import { recall, remember } from './memory.js';

/** Where a message is written. Enter sends, Shift and Enter makes a new line; a draft stays for later. */
export function createComposer(phone, other, { onSend, onAttach, onEmoji }) {
  const slot = `${phone}>${other}`;
  const input = el('textarea', {
    rows: '1',
    placeholder: 'Message',
    'aria-label': 'Message',
    maxlength: '65536',
    enterkeyhint: 'send',
    dir: 'auto',
    oninput: changed,
    onkeydown: (event) => {
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      submit();
    },
  });
  input.value = recall().drafts[slot] ?? '';
  const send = el(
    'button',
    { class: 'icon-button send', type: 'button', 'aria-label': 'Send', onclick: submit },
    icon('send'),
  );

  function changed() {
    send.disabled = input.value.trim() === '';
    remember((memory) => {
      if (input.value) memory.drafts[slot] = input.value;
      else delete memory.drafts[slot];
    });
  }
  function submit() {
    const text = input.value;
    if (text.trim() === '') return;
    input.value = '';
    changed();
    onSend(text).catch((error) => {
      // Nothing that was written is lost: it goes back, in front of what was typed meanwhile.
      input.value = text + input.value;
      input.setCustomValidity(error.message);
      input.reportValidity();
      input.addEventListener('input', () => input.setCustomValidity(''), { once: true });
      changed();
    });
  }

  changed();
  const element = el(
    'div',
    { class: 'composer' },
    el(
      'button',
      { class: 'icon-button', type: 'button', 'aria-label': 'Attach', onclick: onAttach },
      icon('plus'),
    ),
    input,
    el(
      'button',
      { class: 'icon-button', type: 'button', 'aria-label': 'Emoji', onclick: onEmoji },
      icon('smile'),
    ),
    send,
  );
  return {
    element,
    focus: () => input.focus({ preventScroll: true }),
    insert(text) {
      input.setRangeText(text, input.selectionStart, input.selectionEnd, 'end');
      changed();
    },
  };
}
