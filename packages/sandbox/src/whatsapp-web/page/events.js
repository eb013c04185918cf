import { GroupMetadata, meetGroup } from './groups.js';
import { ackOf, messageFields } from './message-fields.js';
import { showReaction } from './reactions.js';
import { addMessage, messageById } from './store.js';

/** What the network tells while the page is open. */
export function applyEvent(event) {
  if (event.type === 'message') {
    // The same message may come twice; the page shows it once.
    const { message } = event;
    if (messageById(message.id)) return;
    const fields = messageFields(message);
    if (message.author !== undefined && !GroupMetadata.get(fields.id.remote)) {
      meetGroup({ id: message.chat, name: message.groupName, members: [message.author] });
    }
    addMessage(fields, true);
    return;
  }
  const msg = messageById(event.id);
  if (!msg) return;
  if (event.type === 'ack') raiseAck(msg, ackOf(event.ack));
  if (event.type === 'reaction') showReaction(msg, event);
  if (event.type === 'edited') {
    const at = { latestEditSenderTimestampMs: Date.now() };
    msg.set(msg.caption === undefined ? { body: event.text, ...at } : { caption: event.text, ...at });
  }
  if (event.type === 'revoked') msg.set({ type: 'revoked', body: '', caption: undefined });
}

/** Acknowledgements never go back. */
export function raiseAck(msg, ack) {
  if (ack > msg.ack) msg.set('ack', ack);
}
