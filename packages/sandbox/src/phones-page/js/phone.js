import { api } from './api.js';
import { createChatList } from './chat-list.js';
import { createChatView } from './chat-view.js';
import { el } from './dom.js';
import { icon } from './icons.js';
import { recall, remember } from './memory.js';
import { oneAtATime } from './one-at-a-time.js';
import { faultsSheet, faultWords } from './sheets/faults.js';
import { newChatSheet } from './sheets/new-chat.js';
import { scanSheet } from './sheets/scan.js';
import { phoneWords } from './words.js';

/** One phone on the desk: its label, its frame, and either the list of chats or one chat. */
export function createPhone({ phone, name }, world) {
  const label = el('h2', { class: 'phone-name' }, name);
  const number = el('p', { class: 'phone-number' });
  const clock = el('span', { class: 'status-time' });
  const net = el('span', { class: 'status-net' });
  const screen = el('div', { class: 'screen' }, el('div', { class: 'status' }, clock, net));
  const action = (drawing, word, onclick) =>
    el('button', { class: 'button quiet small', type: 'button', onclick }, icon(drawing), word);
  const scan = action('qr', 'Scan a QR', () => scanSheet(screen, phone, world));
  const break_ = action('signal', 'Network', () => faultsSheet(screen, phone, world));
  const remove = el(
    'button',
    {
      class: 'icon-button',
      type: 'button',
      'aria-label': `Remove ${name}'s phone`,
      title: 'Remove phone',
      onclick: confirmRemove,
    },
    icon('close'),
  );
  const element = el(
    'section',
    { class: 'phone', 'aria-label': `${name}'s phone`, 'data-phone': phone },
    el(
      'div',
      { class: 'phone-label' },
      label,
      number,
      el('div', { class: 'phone-actions' }, scan, break_, remove),
    ),
    el('div', { class: 'device' }, screen),
  );
  let view;

  async function confirmRemove() {
    // Its chats stay on the network: adding the number again brings them back.
    if (confirm(`Take ${name}'s phone off the desk? Its chats are kept.`)) await api.removePhone(phone);
  }

  function show(next) {
    view?.element.remove();
    view = next;
    screen.append(view.element);
    void refresh();
  }
  function openList() {
    remember((memory) => delete memory.open[phone]);
    show(
      createChatList({ phone, world, onOpen: open, onNew: () => newChatSheet(screen, phone, world, open) }),
    );
  }
  function open(other, focus = true) {
    remember((memory) => {
      memory.open[phone] = other;
    });
    show(createChatView({ phone, other, world, screen: () => screen, onBack: openList, onSent: refresh }));
    if (focus) view.focus();
  }

  const refresh = oneAtATime(() => view.refresh(), world.lost);

  function updateWorld() {
    const link = world.numbers.find((linked) => linked.number === phone);
    const linkWords = link && el('span', { class: 'linked' }, `linked to ${link.label ?? 'a shop'}`);
    number.replaceChildren(phoneWords(phone), ...(linkWords ? [', ', linkWords] : []));
    const badge =
      !link &&
      world.codes > 0 &&
      el('span', { class: 'code-badge', title: 'Codes shown nearby' }, String(world.codes));
    scan.replaceChildren(icon('qr'), link ? 'Linked' : 'Scan a QR', ...(badge ? [badge] : []));
    const broken = faultWords(world.faultOf(phone));
    net.classList.toggle('is-broken', broken !== '');
    net.replaceChildren(icon(world.faultOf(phone).offline ? 'offline' : 'signal'), broken || 'Online');
    break_.setAttribute('aria-pressed', String(broken !== ''));
    view.name();
  }
  function tick() {
    clock.textContent = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' }).format(
      new Date(),
    );
  }

  tick();
  const chosen = recall().open[phone];
  if (chosen) open(chosen, false);
  else openList();
  updateWorld();
  return {
    phone,
    name,
    element,
    refresh,
    updateWorld,
    tick,
    open,
    typing: (from, on) => view.other === from && view.typing(on),
  };
}
