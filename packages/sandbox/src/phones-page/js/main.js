import { setUpAddPhone } from './add-phone.js';
import { el } from './dom.js';
import { recall, remember } from './memory.js';
import { oneAtATime } from './one-at-a-time.js';
import { createPhone } from './phone.js';
import { listen } from './stream.js';
import { renderTabs } from './tabs.js';
import { createWorld } from './world.js';

const desk = document.getElementById('desk');
const tabs = document.getElementById('tabs');
const lostNote = document.getElementById('lost');
const world = createWorld(() => {
  lostNote.hidden = false;
});
let phones = [];

/** Puts on the desk what the roster names; phones that stay keep what is on their screens. */
function arrange() {
  const kept = new Map(phones.map((phone) => [`${phone.phone} ${phone.name}`, phone]));
  phones = world.roster.map((entry) => kept.get(`${entry.phone} ${entry.name}`) ?? createPhone(entry, world));
  const empty = el('p', { class: 'desk-empty' }, 'No phones on the desk. Add one to write as a customer.');
  const wanted = phones.length > 0 ? phones.map((phone) => phone.element) : [empty];
  if (wanted.length !== desk.children.length || wanted.some((element, i) => desk.children[i] !== element)) {
    desk.replaceChildren(...wanted);
    renderTabs(tabs, phones);
  }
}

const refreshWorld = oneAtATime(async () => {
  await world.refresh();
  arrange();
  for (const phone of phones) phone.updateWorld();
  lostNote.hidden = true;
}, world.lost);
async function refreshAll() {
  await refreshWorld();
  for (const phone of phones) void phone.refresh();
}

/** `?chat=<number>` opens that chat on the first phone at once: the link from the product's own pages. */
function openFromAddress() {
  const wanted = new URLSearchParams(location.search).get('chat')?.replace(/\D/g, '');
  const first = phones.find(({ phone }) => phone !== wanted);
  if (!wanted || !first) return;
  remember((memory) => {
    memory.active = first.phone;
  });
  renderTabs(tabs, phones);
  first.open(wanted);
}

recall();
setUpAddPhone(world);
await refreshWorld();
openFromAddress();
listen(
  {
    chat: ({ phones: touched }) => {
      for (const phone of phones) if (touched.includes(phone.phone)) void phone.refresh();
    },
    links: refreshWorld,
    faults: refreshWorld,
    roster: refreshWorld,
    presence: ({ from, to, state }) => {
      for (const phone of phones) if (phone.phone === to) phone.typing(from, state === 'composing');
    },
  },
  {
    onMissed: refreshAll,
    onLost: world.lost,
    onBack: () => {
      lostNote.hidden = true;
    },
  },
);
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') void refreshAll();
});
setInterval(() => {
  for (const phone of phones) phone.tick();
}, 10_000);
