import { type NetworkCore, tell, witness } from './core.ts';
import type { Message } from './message.ts';

function sentBy(core: NetworkCore, phone: string, id: string): Message | undefined {
  return (core.state.screens.get(phone) ?? []).findLast((m) => m.from === phone && m.id === id && !m.revoked);
}

/** Both phones see the change, as far as the message has come. */
function announce(core: NetworkCore, message: Message, type: 'edited' | 'revoked'): void {
  const watching = message.arrivedSeq === undefined ? [message.from] : [message.from, message.to];
  for (const phone of watching) {
    witness(core, phone, type, message);
    const link = core.state.links.get(phone);
    if (link) tell(core, link.session, { type, number: phone, key: message.key });
  }
}

/** The sender changes the words of a message. Returns false when there is no such message. */
export function editMessage(core: NetworkCore, phone: string, id: string, text: string): boolean {
  const message = sentBy(core, phone, id);
  if (!message) return false;
  core.commit({ t: 'edited', key: message.key, text });
  announce(core, message, 'edited');
  return true;
}

/** The sender deletes a message for everyone. Returns false when there is no such message. */
export function revokeMessage(core: NetworkCore, phone: string, id: string): boolean {
  const message = sentBy(core, phone, id);
  if (!message) return false;
  core.commit({ t: 'revoked', key: message.key });
  announce(core, message, 'revoked');
  return true;
}
