import { GraphRefusal, GraphUnreachable } from './graph-http.ts';

/** What a refusal says about the number itself, beyond the one message. */
export type NumberTrouble = 'token_expired' | 'banned' | 'unlinked';

export interface Refusal {
  kind: 'refused';
  detail: string;
  /** Meta asks to be slower, ms. */
  retryAfterMs?: number;
  /** The same message would be refused again. */
  isFinal?: true;
  trouble?: NumberTrouble;
}

export type CloudSendOutcome =
  | { kind: 'sent'; waMessageId: string }
  | Refusal
  /** It may have gone out. The status webhook with our callback data is the only thing that can tell. */
  | { kind: 'unknown'; detail: string };

const minuteMs = 60_000;

/**
 * Meta's error codes as closed outcomes.
 * https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes
 */
const troubles: Readonly<Record<number, NumberTrouble>> = {
  0: 'token_expired',
  190: 'token_expired',
  10: 'token_expired',
  200: 'token_expired',
  368: 'banned',
  131031: 'banned',
  133010: 'unlinked',
};
/** How long to wait, ms, where the answer itself does not say. */
const slower: Readonly<Record<number, number>> = {
  4: minuteMs,
  80007: minuteMs,
  130429: 2_000,
  131048: 15 * minuteMs,
  /** One message to one person every 6 s, once the burst is used up. */
  131056: 6_000,
  131057: minuteMs,
};
/** Passing faults of Meta's: the message was not taken, and may be next time. */
const passing: readonly number[] = [1, 2, 131000, 131016, 133004];

/** What an error that a Graph call threw means for the message that was being sent. */
export function sendOutcomeOf(error: unknown): Exclude<CloudSendOutcome, { kind: 'sent' }> {
  if (error instanceof GraphRefusal) return refusalOf(error);
  const detail = error instanceof Error ? error.message : String(error);
  return error instanceof GraphUnreachable ? { kind: 'refused', detail } : { kind: 'unknown', detail };
}

/** @param error a refusal of Graph's, or the error a `failed` status carries */
export function refusalOf(error: {
  code: number;
  message: string;
  status?: number;
  waitMs?: number | null;
}): Refusal {
  const { code, message: detail, status = 400, waitMs = null } = error;
  const trouble = troubleOf(code, status);
  if (trouble) return { kind: 'refused', detail, trouble };
  const wait = slower[code] ?? (status === 429 ? minuteMs : undefined);
  if (wait !== undefined) return { kind: 'refused', detail, retryAfterMs: Math.max(wait, waitMs ?? 0) };
  if (passing.includes(code) || status >= 500) return { kind: 'refused', detail };
  // 131047 (more than 24 h since the customer wrote), 131026 (undeliverable), 100 (malformed) and their like.
  return { kind: 'refused', detail, isFinal: true };
}

/** Code 0 is Graph's word for a token it cannot use, and ours for an answer without a code. */
export function troubleOf(code: number, status: number): NumberTrouble | undefined {
  if (code === 0 && status !== 401) return undefined;
  return troubles[code] ?? (code > 200 && code <= 299 ? 'token_expired' : undefined);
}
