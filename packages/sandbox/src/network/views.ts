import { isUnread, otherSide } from './message.ts';
import { type MessageView, viewMessage } from './message-view.ts';
import type { NetworkState } from './state.ts';

/** What is on the phone's screen, oldest first; only the chat with `other` when it is given. */
export function messagesOf(state: NetworkState, phone: string, other?: string): MessageView[] {
  const screen = state.screens.get(phone) ?? [];
  return screen.filter((m) => other === undefined || otherSide(m, phone) === other).map(viewMessage);
}

export type ChatView = { with: string; name?: string; linked: boolean; unread: number; last: MessageView };

/** The shop's label for a linked number, else the name of the phone's owner. */
function nameOf(state: NetworkState, phone: string): string | undefined {
  return state.links.get(phone)?.label ?? state.roster.get(phone) ?? state.groups.get(phone)?.name;
}

/** The phone's chats, the one with the latest message first. */
export function chatsOf(state: NetworkState, phone: string): ChatView[] {
  const chats = new Map<string, ChatView>();
  for (const message of state.screens.get(phone) ?? []) {
    const other = otherSide(message, phone);
    const unread = (chats.get(other)?.unread ?? 0) + (isUnread(message, phone) ? 1 : 0);
    const name = nameOf(state, other);
    chats.delete(other);
    chats.set(other, {
      with: other,
      ...(name === undefined ? {} : { name }),
      linked: state.links.has(other),
      unread,
      last: viewMessage(message),
    });
  }
  return [...chats.values()].reverse();
}
