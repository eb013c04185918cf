import { api } from './api.js';
import { createComposer } from './composer.js';
import { el } from './dom.js';
import { icon } from './icons.js';
import { createMessageLog } from './message-log.js';
import { attachSheet } from './sheets/attach.js';
import { emojiSheet } from './sheets/emoji.js';
import { messageSheet } from './sheets/message-options.js';
import { avatar, phoneWords } from './words.js';

/** How long "typing" stays without being said again, milliseconds. */
const TYPING_MS = 10_000;

/** One chat on one phone. */
export function createChatView({ phone, other, world, screen, onBack, onSent }) {
  const send = (message) => api.send(phone, { to: other, ...message }).then(onSent);
  const log = createMessageLog(phone, (message) => messageSheet(screen(), phone, message, onSent));
  const composer = createComposer(phone, other, {
    onSend: (text) => send({ text }),
    onAttach: () => attachSheet(screen(), { send, world, phone }),
    onEmoji: () => emojiSheet(screen(), composer.insert),
  });
  const title = el('b', {});
  const under = el('small', {});
  const face = el('span', {});
  const down = el(
    'button',
    {
      class: 'icon-button down',
      type: 'button',
      'aria-label': 'Go to the newest message',
      hidden: true,
      onclick: log.toEnd,
    },
    icon('down'),
  );
  log.element.addEventListener('scroll', () => {
    down.hidden = log.isNearEnd();
  });
  let typingTimer;

  function name() {
    const { label, isShop } = world.nameOf(other);
    title.textContent = label;
    if (!typingTimer) under.textContent = isShop ? `Shop, ${phoneWords(other)}` : phoneWords(other);
    face.replaceChildren(avatar(label, isShop, 'small'));
  }
  function typing(on) {
    clearTimeout(typingTimer);
    typingTimer = on ? setTimeout(() => typing(false), TYPING_MS) : undefined;
    under.classList.toggle('typing', on);
    if (on) under.textContent = 'typing…';
    else name();
  }
  let count = 0;
  async function refresh() {
    const { messages } = await api.messages(phone, other);
    if (messages.length > count && messages.at(-1)?.from === other) typing(false);
    count = messages.length;
    log.update(messages);
    down.hidden = log.isNearEnd();
    const unread = messages.some((m) => m.from === other && m.ack !== 'read');
    // Only what somebody can see has been read.
    if (unread && document.visibilityState === 'visible' && log.element.offsetParent)
      await api.read(phone, other);
  }

  name();
  const back = el(
    'button',
    { class: 'icon-button', type: 'button', 'aria-label': 'All chats', onclick: onBack },
    icon('back'),
  );
  const element = el(
    'div',
    { class: 'app' },
    el('div', { class: 'chat-head' }, back, face, el('div', { class: 'chat-title' }, title, under)),
    log.element,
    down,
    composer.element,
  );
  return { other, element, refresh, name, typing, focus: composer.focus };
}
