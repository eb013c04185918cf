import { MsgKey } from './msg-key.js';
import { meet } from './people.js';

/** The library puts its own in the place of `bulkUpsert` to hear of reactions. */
export const reactionTableMode = { bulkUpsert: () => {} };

/** Somebody reacted to a message; an empty text takes it back. */
export function showReaction(msg, { by, byLid, emoji }) {
  const author = meet({ phone: by, lid: byLid }).id;
  reactionTableMode.bulkUpsert([
    {
      id: new MsgKey({ fromMe: false, remote: msg.id.remote, id: `${msg.id.id}-${by}` }),
      reactionParentKey: msg.id,
      reactionText: emoji,
      // in ms: the library makes seconds of it
      reactionTimestamp: Date.now(),
      author,
      from: msg.id.remote,
      ack: 1,
      read: false,
      orphan: 0,
    },
  ]);
}
