import type { Acks } from './acks.ts';
import type { NetworkCore } from './core.ts';

/** Everything `other` wrote that is on the phone's screen is read now. Returns how many were new. */
export function readChat(core: NetworkCore, acks: Acks, phone: string, other: string): number {
  const unread = (core.state.screens.get(phone) ?? []).filter(
    (message) => message.from === other && message.to === phone && message.ack !== 'read',
  );
  for (const message of unread) acks.raise(message, 'read');
  return unread.length;
}
