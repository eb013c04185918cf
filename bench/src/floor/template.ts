import { randomBytes } from 'node:crypto';
import { uuidv7 } from 'uuidv7';

/** A value of which every conversation needs its own. */
export type Slot = { kind: 'uuid' | 'phone' | 'messageId' | 'token' | 'orderNumber'; text: string };

/** A value as text: constant (or null), or texts and slots' indexes by turns. */
export type Template = string | null | (string | number)[];

export interface Recorded {
  sinceMs: number;
  phone: string;
  orderNumber: number;
}

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[47][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}';

/**
 * Finds in a recorded value what must not come twice: ids that were made since the recording began, the phone,
 * WhatsApp's message ids, the hash of a token, the order's number. `slots` grows by what is new.
 */
export function cutTemplate(value: string | null, recorded: Recorded, slots: Slot[]): Template {
  if (value === null) return null;
  const own = new RegExp(
    `(?<uuid>${uuid})|(?<messageId>\\b3EB0[0-9A-F]{18}\\b)|(?<token>\\b[0-9a-f]{64}\\b)` +
      `|(?<phone>\\b${recorded.phone}\\b)|(?<orderNumber>\\b${recorded.orderNumber}\\b)`,
    'g',
  );
  const parts: (string | number)[] = [];
  let at = 0;
  for (const match of value.matchAll(own)) {
    const [kind, text] = Object.entries(match.groups ?? {}).find(([, found]) => found !== undefined) ?? [];
    if (!kind || !text || (kind === 'uuid' && isOlder(text, recorded.sinceMs))) continue;
    let index = slots.findIndex((slot) => slot.text === text);
    if (index === -1) index = slots.push({ kind: kind as Slot['kind'], text }) - 1;
    parts.push(value.slice(at, match.index), index);
    at = match.index + text.length;
  }
  return parts.length === 0 ? value : [...parts, value.slice(at)];
}

/** A UUIDv7 begins with when it was made, ms (RFC 9562); one of version 4 does not tell and is taken for new. */
function isOlder(id: string, sinceMs: number): boolean {
  return id[14] === '7' && Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16) < sinceMs;
}

export function fill(template: Template, values: readonly string[]): string | null {
  if (template === null || typeof template === 'string') return template;
  return template.map((part) => (typeof part === 'number' ? (values[part] ?? '') : part)).join('');
}

let conversations = 0;

const fresh: Record<Slot['kind'], (turn: number) => string> = {
  uuid: () => uuidv7(),
  phone: (turn) => `447701${String(turn).padStart(6, '0')}`,
  messageId: () => `3EB0${randomBytes(9).toString('hex').toUpperCase()}`,
  token: () => randomBytes(32).toString('hex'),
  orderNumber: (turn) => String(100_000_000 + turn),
};

/** New values for one conversation's slots, as unique as the recorded ones. */
export function freshValues(slots: readonly Slot[]): string[] {
  conversations += 1;
  return slots.map(({ kind }) => fresh[kind](conversations));
}
