import { type NetworkCore, tell, witness } from './core.ts';
import { arrivalAt, type Message, recipientsOf } from './message.ts';

function sentBy(core: NetworkCore, phone: string, id: string): Message | undefined {
  return (core.state.screens.get(phone) ?? []).findLast((m) => m.from === phone && m.id === id && !m.revoked);
}

/** Both phones see the change, as far as the message has come. */
function announce(core: NetworkCore, message: Message, type: 'edited' | 'revoked'): void {
  for (const phone of watching(message)) {
    witness(core, phone, type, message);
    const link = core.state.links.get(phone);
    if (link) tell(core, link.session, { type, number: phone, key: message.key });
  }
}

/** Whoever has the message on a screen. */
function watching(message: Message): string[] {
  const reached = recipientsOf(message).filter((phone) => arrivalAt(message, phone) !== undefined);
  return [...new Set([message.from, ...reached])];
}

/** Somebody who sees the message reacts to it; '' takes it back. Returns false when that phone sees no such message. */
export function reactTo(core: NetworkCore, by: string, id: string, emoji: string): boolean {
  const message = (core.state.screens.get(by) ?? []).findLast((m) => m.id === id && !m.revoked);
  if (!message) return false;
  core.commit({ t: 'reaction', key: message.key, by, emoji });
  for (const phone of watching(message)) {
    witness(core, phone, 'reaction', message);
    const link = core.state.links.get(phone);
    if (link) tell(core, link.session, { type: 'reaction', number: phone, key: message.key, by, emoji });
  }
  return true;
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
