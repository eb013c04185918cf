import { Cmd, device, devicePath, Socket, sessionPath } from './device.js';
import { applyEvent } from './events.js';
import { loadHistory } from './history.js';
import { forgetKeys, saveKeys } from './keys.js';
import { flushOutbox } from './outbox.js';
import { showCodes, stopCodes } from './qr-codes.js';
import { call } from './server.js';

const POLL_MS = 25_000;
const RETRY_MS = 500;
/** Names this page in the network's record of who held the session. */
const OWNER = `page ${crypto.randomUUID().slice(0, 8)}`;

let hasHistory = false;
let isLeaving = false;

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Holds the line for as long as the page lives; a line that breaks is opened again. */
export async function stayConnected() {
  while (!isLeaving) {
    try {
      Socket.set('state', 'OPENING');
      await connectOnce();
    } catch (error) {
      stopCodes();
      if (error.code === 'CONFLICT') {
        Socket.set('state', 'CONFLICT');
        return;
      }
      if (error.code === 'UNLINKED') await leave();
      if (!('code' in error)) console.error(error);
      // Not told: what follows a broken line is told when it is whole again.
      Socket.hasSynced = false;
    }
    if (!isLeaving) {
      Socket.set('state', 'OPENING');
      await pause(RETRY_MS);
    }
  }
}

async function connectOnce() {
  const { epoch, state } = await call('POST', `${sessionPath()}/connect`, { body: { owner: OWNER } });
  device.epoch = epoch;
  if (state === 'linked') await open();
  else if (device.keys.number) await leave();
  else void showCodes().catch(() => {});
  let after;
  while (!isLeaving) {
    const { events, next, hang } = await poll(after, POLL_MS);
    if (hang) holdTheThread();
    for (const event of events) await handle(event);
    after = next;
  }
}

/**
 * A linked device comes up: history, then what waited for it, and only then it has synced. What waited raises no
 * event where the history has it already, as on the real page.
 */
async function open() {
  Socket.set('state', 'CONNECTED');
  if (!hasHistory) await loadHistory();
  hasHistory = true;
  const { events, next } = await poll(undefined, 0);
  for (const event of events) await handle(event);
  await poll(next, 0);
  await flushOutbox();
  Socket.set('hasSynced', true);
}

/** The `hang` fault: the page's thread waits for the server, so that nothing here answers anybody. */
function holdTheThread() {
  const request = new XMLHttpRequest();
  request.open('POST', `${devicePath()}/hold`, false);
  try {
    request.send();
  } catch {
    // the server is gone: so is the fault
  }
}

async function poll(after, waitMs) {
  const query = after === undefined ? `waitMs=${waitMs}` : `after=${after}&waitMs=${waitMs}`;
  return await call('GET', `${sessionPath()}/events?${query}`, { epoch: device.epoch });
}

async function handle(event) {
  if (event.type === 'unlinked') return await leave();
  if (event.type !== 'linked') return applyEvent(event);
  if (device.keys.number) return;
  stopCodes();
  Socket.set('state', 'PAIRING');
  device.keys = { ...device.keys, number: event.number };
  await saveKeys(device.keys);
  await open();
}

/** The link has ended: the keys go, those who listen are told, and the page starts anew. */
export async function leave() {
  if (isLeaving) return;
  isLeaving = true;
  await forgetKeys();
  Cmd.trigger('logout');
  // the library's listener needs the moment between the news and the navigation
  setTimeout(() => location.assign('/?post_logout=1&logout_reason=0'), 300);
}

Socket.logout = async () => {
  await call('POST', `${sessionPath()}/logout`, { epoch: device.epoch });
  await leave();
};
Socket.takeover = () => {
  if (Socket.state === 'CONFLICT') void stayConnected();
};
