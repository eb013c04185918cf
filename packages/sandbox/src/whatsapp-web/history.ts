import { backfill } from '../network/driver-view.ts';
import type { Group, NetworkState } from '../network/state.ts';

/** The groups that the number is in. */
export function groupsOf(state: NetworkState, number: string): Group[] {
  return [...state.groups.values()].filter((group) => group.members.includes(number));
}

/** How many messages of a chat come at once. */
const PAGE_SIZE = 50;

/**
 * What a linked device finds when it opens: the newest messages of each chat, how many are unread, and who the people
 * are. With `chat`, the messages of that chat before a cursor of an earlier answer.
 */
export function historyOf(
  state: NetworkState,
  number: string,
  chat?: string,
  before = Number.MAX_SAFE_INTEGER,
) {
  const all = backfill(state, number, 0);
  if (chat !== undefined) {
    return { messages: all.filter((m) => m.chat === chat && m.cursor < before).slice(-PAGE_SIZE) };
  }
  const chats = Map.groupBy(all, (message) => message.chat);
  return {
    number,
    groups: groupsOf(state, number),
    name: state.roster.get(number),
    chats: [...chats].map(([id, messages]) => ({
      chat: id,
      unread: messages.filter((m) => m.unread).length,
      messages: messages.slice(-PAGE_SIZE),
    })),
  };
}
