import { Conn, device, devicePath, meWid } from './device.js';
import { meetGroup } from './groups.js';
import { messageFields } from './message-fields.js';
import { meet, widOf } from './people.js';
import { call } from './server.js';
import { addMessage, chatOf } from './store.js';

/** What is on the phone already: it comes without an event for each, as the real page loads it. */
export async function loadHistory() {
  const history = await call('GET', `${devicePath()}/history`, { epoch: device.epoch });
  Conn.set({ wid: meWid(), pushname: history.name ?? '' });
  meet({ phone: history.number, name: history.name });
  for (const group of history.groups) meetGroup(group);
  for (const { chat, unread, messages } of history.chats) {
    for (const message of messages) addMessage(messageFields(message), false);
    chatOf(widOf(chat)).unreadCount = unread;
  }
}
