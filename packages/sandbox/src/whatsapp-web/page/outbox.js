import { device, sessionPath } from './device.js';
import { raiseAck } from './events.js';
import { forgetUpload, uploadedBase64 } from './media-out.js';
import { networkId } from './people.js';
import { call } from './server.js';
import { addMessage } from './store.js';

const MEDIA_KINDS = { image: 'image', video: 'video', audio: 'audio', ptt: 'audio', sticker: 'sticker' };

/** Sends that the network has not taken yet, oldest first. They wait for the line, as on the real page. */
const waiting = [];
let sending = Promise.resolve();

/**
 * Shows the message at once and sends it behind that: the first promise is the message on the page, the second what
 * the server said.
 */
export function addAndSendMsgToChat(chat, fields) {
  const msg = addMessage(fields, true);
  const result = new Promise((resolve) => waiting.push({ msg, chat, resolve }));
  void flushOutbox();
  return [Promise.resolve(msg), result];
}

export function flushOutbox() {
  sending = sending.then(sendWaiting);
  return sending;
}

async function sendWaiting() {
  for (let head = waiting[0]; head; head = waiting[0]) {
    const taken = await give(head);
    if (taken === undefined) return;
    waiting.shift();
    if (head.msg.directPath) settleUpload(head.msg);
    if (taken) raiseAck(head.msg, 1);
    else head.msg.set('ack', -1);
    head.resolve({ messageSendResult: taken ? 'OK' : 'ERROR_UNKNOWN', t: head.msg.t });
  }
}

/** False: refused for good. Undefined: not now; it waits for the next time the line is there. */
async function give({ msg, chat }) {
  try {
    const body = await bodyOf(msg, chat);
    await call('POST', `${sessionPath()}/messages`, { body, epoch: device.epoch });
    return true;
  } catch (error) {
    return error.code === 'INVALID' || error.code === 'NOT_FOUND' ? false : undefined;
  }
}

/** From here on its file is the network's: it is downloaded like any other. */
function settleUpload(msg) {
  forgetUpload(msg.directPath);
  msg.directPath = `/v/${encodeURIComponent(msg.id.id)}`;
}

async function bodyOf(msg, chat) {
  const to = networkId(chat.id);
  const id = msg.id.id;
  if (msg.type === 'location') {
    const name = msg.loc ? { name: msg.loc } : {};
    return { id, to, text: '', kind: 'location', location: { lat: msg.lat, lng: msg.lng, ...name } };
  }
  if (msg.directPath) {
    const name = msg.filename ? { name: msg.filename } : {};
    const media = { mime: msg.mimetype, base64: await uploadedBase64(msg.directPath), ...name };
    return { id, to, text: msg.caption ?? '', kind: MEDIA_KINDS[msg.type] ?? 'document', media };
  }
  return { id, to, text: msg.body ?? '', kind: 'text' };
}
