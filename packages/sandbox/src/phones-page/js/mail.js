import { api } from './api.js';
import { el } from './dom.js';
import { richText } from './rich-text.js';
import { dayName, timeOf } from './words.js';

const LOOK_MS = 2000;
const list = document.getElementById('mails');
const reader = document.getElementById('reader');
let mails = [];
let openId = location.hash.slice(1);

function row(mail) {
  const day = dayName(mail.at);
  return el(
    'li',
    {},
    el(
      'button',
      {
        class: 'mail-row',
        type: 'button',
        'aria-current': mail.id === openId ? 'true' : undefined,
        onclick: () => open(mail.id),
      },
      el('b', {}, mail.subject || '(no subject)'),
      el('time', { datetime: mail.at }, day === 'Today' ? timeOf(mail.at) : day),
      el('span', {}, `To ${mail.to.join(', ')}`),
    ),
  );
}

function letter(mail) {
  const body = mail.html
    ? el('iframe', {
        class: 'mail-html',
        src: `/sandbox/api/mail/${mail.id}/html`,
        title: 'The mail',
        sandbox: 'allow-popups allow-popups-to-escape-sandbox',
      })
    : el('p', { class: 'mail-text', dir: 'auto' }, ...richText(mail.text));
  const links = mail.links.map((href) =>
    el('li', {}, el('a', { href, target: '_blank', rel: 'noopener noreferrer' }, href)),
  );
  return [
    el('a', { class: 'mail-back', href: '#' }, 'All mail'),
    el('h2', {}, mail.subject || '(no subject)'),
    el(
      'p',
      { class: 'mail-who' },
      `From ${mail.from} to ${mail.to.join(', ')}, ${dayName(mail.at)} ${timeOf(mail.at)}`,
    ),
    body,
    links.length > 0 &&
      el('div', { class: 'mail-links' }, el('h3', {}, 'Links in this mail'), el('ul', {}, ...links)),
  ].filter(Boolean);
}

function open(id) {
  openId = id;
  history.replaceState(null, '', id ? `#${id}` : location.pathname);
  const mail = mails.find((caught) => caught.id === id);
  document.body.classList.toggle('is-reading', mail !== undefined);
  reader.replaceChildren(
    ...(mail ? letter(mail) : [el('p', { class: 'mail-none' }, 'Choose a mail to read it.')]),
  );
  renderList();
}

function renderList() {
  const none = el(
    'li',
    { class: 'mail-none' },
    'No mail yet. What Novi sends by e-mail lands here, whoever it is for.',
  );
  list.replaceChildren(...(mails.length > 0 ? mails.map(row) : [none]));
}

async function look() {
  const found = (await api.mail()).mails;
  if (found.length === mails.length && found[0]?.id === mails[0]?.id) return;
  const first = mails.length === 0;
  mails = found;
  if (first) open(mails.some(({ id }) => id === openId) ? openId : '');
  else renderList();
}

window.addEventListener('hashchange', () => open(location.hash.slice(1)));
open('');
await look();
setInterval(() => void look().catch(() => {}), LOOK_MS);
