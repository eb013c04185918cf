import { Collection } from './collection.js';
import { device, devicePath, sessionPath } from './device.js';
import { messageFields } from './message-fields.js';
import { Model } from './model.js';
import { MsgKey } from './msg-key.js';
import { networkId, widOf } from './people.js';
import { call } from './server.js';
import { createWid } from './wid.js';

/** So many messages are kept in memory, the newest; older ones are asked for. */
const KEPT_MESSAGES = 400;

export const Msg = new Collection();
export const Chat = new Collection();
/** Messages by the id that their sender chose. */
const byId = new Map();

export class Message extends Model {
  hidden() {
    return ['mediaData', 'mediaObject', 'mediaBlob', 'cursor', 'cart'];
  }
  unsafe() {
    return this;
  }
  canReply() {
    return true;
  }
  msgContextInfo() {
    return { quotedStanzaID: this.id.id, quotedMsg: { type: this.type, body: this.body } };
  }
  /** The real page fetches the file here; ours fetches it when its bytes are asked for. */
  async downloadMedia() {
    this.mediaData = { mediaStage: 'RESOLVED' };
  }
}
Msg.modelClass = Message;

class ChatModel extends Model {
  hidden() {
    return ['msgs', 'oldest', 'groupMetadata'];
  }
  serialize() {
    // the library looks only at how many there are
    return { ...super.serialize(), msgs: this.msgs.length > 0 ? [{}] : [] };
  }
}

export function chatOf(wid) {
  const known = Chat.get(wid);
  if (known) return known;
  const chat = new ChatModel({
    id: wid,
    formattedTitle: wid.user,
    unreadCount: 0,
    t: 0,
    archive: false,
    mute: { expiration: 0 },
    msgs: new Collection(),
  });
  return Chat.add(chat);
}

Chat.find = async (id) => chatOf(createWid(id));

export function messageById(id) {
  return byId.get(id);
}

/** Puts a message in its place. `isNew`: it has just happened, and those who listen hear of it. */
export function addMessage(fields, isNew) {
  const msg = new Message({ ...fields, isNewMsg: isNew });
  const chat = chatOf(msg.id.remote);
  byId.set(msg.id.id, msg);
  chat.msgs.add(msg);
  chat.lastReceivedKey = msg.id;
  chat.t = Math.max(chat.t, msg.t);
  if (isNew && !msg.id.fromMe) chat.set('unreadCount', chat.unreadCount + 1);
  Msg.add(msg);
  forgetOldest();
  return msg;
}

function forgetOldest() {
  if (Msg.length <= KEPT_MESSAGES) return;
  const [oldest] = Msg.getModelsArray();
  Msg.forget(oldest);
  byId.delete(oldest.id.id);
  Chat.get(oldest.id.remote)?.msgs.forget(oldest);
}

/** Asks the network for messages that are not in memory. */
Msg.getMessagesById = async (keys) => {
  const found = await Promise.all(
    keys.map(async (key) => {
      const known = Msg.get(key);
      if (known) return known;
      const { id, remote } = MsgKey.fromString(String(key));
      const path = `${devicePath()}/messages/${encodeURIComponent(id)}`;
      const message = await call('GET', path, { epoch: device.epoch }).catch((error) => {
        if (error.code === 'NOT_FOUND') return undefined;
        throw error;
      });
      if (!message || !widOf(message.chat).equals(remote)) return undefined;
      return new Message({ ...messageFields(message), isNewMsg: false });
    }),
  );
  return { messages: found.filter(Boolean) };
};

export async function loadEarlier(chat) {
  const oldest = chat.oldest ?? Math.min(...chat.msgs.getModelsArray().map((m) => m.cursor ?? Infinity));
  if (!Number.isFinite(oldest)) return [];
  const query = `chat=${networkId(chat.id)}&before=${oldest}`;
  const { messages } = await call('GET', `${devicePath()}/history?${query}`, { epoch: device.epoch });
  if (messages.length > 0) chat.oldest = messages[0].cursor;
  return messages.map((message) => new Message({ ...messageFields(message), isNewMsg: false }));
}

export async function sendSeen(chat) {
  if (chat.unreadCount > 0) chat.set('unreadCount', 0);
  const body = { chat: networkId(chat.id) };
  // Without a line nobody is told: the page shows the chat as read all the same.
  await call('POST', `${sessionPath()}/read`, { body, epoch: device.epoch }).catch(() => {});
}
