/** How much of the message is shown on each side of the words, in UTF-16 units. */
const AROUND = 24;

/** Cuts the words out of the message they stand in, with a little of what was around them. */
export function sourceParts(source: { messageText: string; start: number; end: number }) {
  const { messageText, start, end } = source;
  const from = Math.max(0, start - AROUND);
  const to = Math.min(messageText.length, end + AROUND);
  return {
    before: (from > 0 ? '…' : '') + messageText.slice(from, start),
    words: messageText.slice(start, end),
    after: messageText.slice(end, to) + (to < messageText.length ? '…' : ''),
  };
}
