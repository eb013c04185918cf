import type { SendOutcome, SendRequest, WhatsAppClient } from '../whatsapp/port.ts';

export interface Pauses {
  /** Between looking at the chat and beginning to type, ms. */
  readMs: number;
  /** Typing, ms. */
  typeMs: number;
}

const shortestTypingMs = 600;
const longestTypingMs = 3_000;
/** A quick typist's 6 characters a second would keep a customer waiting; this only must not look like a burst. */
const msPerCharacter = 12;

/**
 * How long a person might take for a message: a moment to read, then longer for longer texts. Together less than 5 s,
 * well inside the 30 s after which a claim counts as abandoned.
 * @param random 0 to 1, one for each pause
 */
export function pausesFor(text: string, random: () => number): Pauses {
  const readMs = Math.round(300 + 900 * random());
  const wanted = text.length * msPerCharacter * (0.75 + 0.5 * random());
  return { readMs, typeMs: Math.round(Math.min(longestTypingMs, Math.max(shortestTypingMs, wanted))) };
}

/**
 * Sends as a person does: looks at the chat, types, sends. Ticks and typing are courtesy: where they fail, the message
 * goes out all the same.
 */
export async function sendLikeAPerson(
  client: WhatsAppClient,
  request: SendRequest,
  pauses: Pauses,
  wait: (ms: number) => Promise<void>,
): Promise<SendOutcome> {
  await client.markSeen(request.to).catch(() => {});
  await wait(pauses.readMs);
  await client.setTyping(request.to, true).catch(() => {});
  await wait(pauses.typeMs);
  return client.send(request);
}
