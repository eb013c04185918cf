import { randomInt } from 'node:crypto';
import type { NetworkCore } from './core.ts';
import { isGroupId, type Message } from './message.ts';
import { Problem } from './problem.ts';
import type { Group } from './state.ts';

/** Makes a group, or changes one. Members are phones; at least two. */
export function setGroup(core: NetworkCore, input: { id?: string; name: string; members: string[] }): Group {
  if (input.id !== undefined && !core.state.groups.has(input.id)) {
    throw new Problem('NOT_FOUND', 'There is no such group.');
  }
  const id = input.id ?? `120363${String(randomInt(10 ** 12)).padStart(12, '0')}`;
  const group = { id, name: input.name, members: [...new Set(input.members)] };
  core.commit({ t: 'group', group });
  return group;
}

/**
 * The other members, when `to` is a group: who is in it at the moment of writing gets the message. Throws NOT_FOUND for a
 * group that the writer is not in.
 */
export function groupRecipients(core: NetworkCore, from: string, to: string): Pick<Message, 'recipients'> {
  if (!isGroupId(to)) return {};
  const group = core.state.groups.get(to);
  if (!group?.members.includes(from)) throw new Problem('NOT_FOUND', 'This phone is not in that group.');
  return { recipients: group.members.filter((member) => member !== from) };
}
