import { bubble } from './bubble.js';
import { el } from './dom.js';
import { dayKey, dayName } from './words.js';

/** Closer to the end than this counts as reading along, pixels. */
const NEAR_END = 80;
/** Bubbles shown; earlier ones come by a button. */
const PAGE = 200;

/**
 * The scrolling part of a chat. Unchanged bubbles stay in place, so selection, focus and scroll survive an
 * update, and a screen reader hears only what is new.
 */
export function createMessageLog(phone, onOptions) {
  const element = el('div', {
    class: 'log',
    role: 'log',
    'aria-live': 'polite',
    'aria-label': 'Messages',
    tabindex: '0',
  });
  const shown = new Map();
  let isFirst = true;
  let limit = PAGE;
  let latest = [];

  const isNearEnd = () => element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_END;
  const toEnd = () => element.scrollTo({ top: element.scrollHeight });
  const earlier = el(
    'button',
    { class: 'button small', type: 'button', onclick: showEarlier },
    'Show earlier messages',
  );

  function showEarlier() {
    limit += PAGE;
    update(latest, false);
  }

  function nodeFor(message) {
    const mark = JSON.stringify(message);
    const known = shown.get(message.key);
    if (known?.mark === mark) return known.node;
    const node = bubble(message, message.from === phone, () => onOptions(message));
    if (!known && !isFirst) node.classList.add('is-new');
    shown.set(message.key, { mark, node });
    return node;
  }

  function update(messages, mayFollow = true) {
    const follow = mayFollow && (isFirst || isNearEnd() || messages.at(-1)?.from === phone);
    latest = messages;
    const nodes = messages.length > limit ? [earlier] : [];
    let day;
    let before;
    for (const message of messages.slice(-limit)) {
      if (dayKey(message.at) !== day) {
        day = dayKey(message.at);
        before = undefined;
        nodes.push(dayLine(day, message.at));
      }
      const node = nodeFor(message);
      node.classList.toggle('follows', before === message.from);
      before = message.from;
      nodes.push(node);
    }
    place(element, nodes);
    isFirst = false;
    if (follow) toEnd();
  }

  const days = new Map();
  function dayLine(day, at) {
    const line = days.get(day) ?? el('p', { class: 'day' });
    days.set(day, line);
    if (line.textContent !== dayName(at)) line.textContent = dayName(at);
    return line;
  }

  return { element, update, toEnd, isNearEnd };
}

/** Makes the children these, moving only what is out of place. */
function place(parent, nodes) {
  nodes.forEach((node, index) => {
    if (parent.children[index] !== node) parent.insertBefore(node, parent.children[index] ?? null);
  });
  while (parent.children.length > nodes.length) parent.lastElementChild.remove();
}
