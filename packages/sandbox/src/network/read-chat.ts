import type { Acks } from './acks.ts';
import type { NetworkCore } from './core.ts';
import { isUnread, otherSide } from './message.ts';

/** Everything `other` wrote that is on the phone's screen is read now. Returns how many were new. */
export function readChat(core: NetworkCore, acks: Acks, phone: string, other: string): number {
  const unread = (core.state.screens.get(phone) ?? []).filter(
    (message) => otherSide(message, phone) === other && isUnread(message, phone),
  );
  for (const message of unread) {
    if (message.recipients) core.commit({ t: 'read-in-group', key: message.key, phone });
    acks.raise(message, 'read');
  }
  return unread.length;
}
