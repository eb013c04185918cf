import { ackOf, messageFields } from './message-fields.js';
import { addMessage, messageById } from './store.js';

/** What the network tells while the page is open. */
export function applyEvent(event) {
  if (event.type === 'message') {
    // The same message may come twice; the page shows it once.
    if (!messageById(event.message.id)) addMessage(messageFields(event.message), true);
    return;
  }
  const msg = messageById(event.id);
  if (!msg) return;
  if (event.type === 'ack') raiseAck(msg, ackOf(event.ack));
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
