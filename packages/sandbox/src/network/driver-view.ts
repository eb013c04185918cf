import { lidOf } from './lid.ts';
import { arrivalAt, isUnread, type Message, otherSide } from './message.ts';
import { viewMessage } from './message-view.ts';
import type { NetworkState, SessionEvent } from './state.ts';

/**
 * A message as a driver reports it, with the name in the sender's own profile. Its bytes are fetched apart, after a look
 * at their size.
 */
function driverMessage(state: NetworkState, message: Message, number: string) {
  const { id, from, to, text, kind, at, media, location, contact, cart } = viewMessage(message);
  const bytes = media && {
    mime: media.mime,
    ...(media.name === undefined ? {} : { name: media.name }),
    sizeBytes: media.sizeBytes,
  };
  const name = from === number ? undefined : state.roster.get(from);
  const chat = otherSide(message, number);
  return {
    id,
    from,
    ...(name === undefined ? {} : { name }),
    to,
    chat,
    ...lidField('lid', lidOf(state, chat)),
    ...(message.recipients ? groupFields(state, message) : {}),
    text,
    kind,
    ...(bytes ? { media: bytes } : {}),
    ...(location ? { location } : {}),
    ...(contact ? { contact } : {}),
    ...(cart ? { cart } : {}),
    ...(message.edited ? { edited: true } : {}),
    ...(message.revoked ? { revoked: true } : {}),
    at,
    fromMe: message.from === number,
  };
}

function lidField<K extends string>(name: K, lid: string | undefined): { [key in K]?: string } {
  return lid === undefined ? {} : ({ [name]: lid } as { [key in K]: string });
}

function groupFields(state: NetworkState, message: Message) {
  const groupName = state.groups.get(message.to)?.name;
  return {
    author: message.from,
    ...lidField('authorLid', lidOf(state, message.from)),
    ...(groupName === undefined ? {} : { groupName }),
  };
}

/** An event as it goes out; nothing for one whose message has been compacted away. */
export function driverEvent(state: NetworkState, event: SessionEvent): object[] {
  if (!('key' in event)) return [event];
  const { cursor, type, number, key } = event;
  const message = state.messages.get(key);
  if (!message) return [];
  if (type === 'message') return [{ cursor, type, message: driverMessage(state, message, number) }];
  const chat = otherSide(message, number);
  if (event.type === 'reaction') {
    const { by, emoji } = event;
    return [{ cursor, type, id: message.id, chat, by, ...lidField('byLid', lidOf(state, by)), emoji }];
  }
  const edit = type === 'edited' ? { text: message.text } : {};
  return [{ cursor, type, id: message.id, chat, ...edit }];
}

/** When the number's linked device could hear of the message; undefined while it could not. */
function heardSeq(message: Message, number: string): number | undefined {
  return message.from === number ? message.leftSeq : arrivalAt(message, number);
}

/** Everything the session could have heard since it was linked and after `since`, in that order. */
export function backfill(state: NetworkState, number: string, since: number | Date) {
  const from = state.links.get(number)?.sinceSeq ?? 0;
  const after = typeof since === 'number' ? Math.max(from, since) : from;
  const heard = (state.screens.get(number) ?? []).flatMap((message) => {
    const seq = heardSeq(message, number);
    if (seq === undefined || seq <= after) return [];
    if (since instanceof Date && Date.parse(message.at) < since.getTime()) return [];
    const unread = isUnread(message, number);
    return [{ cursor: seq, ...driverMessage(state, message, number), ack: message.ack, unread }];
  });
  return heard.sort((a, b) => a.cursor - b.cursor);
}
