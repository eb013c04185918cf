/**
 * Meta's limits of one number. Throughput counts what comes in as well, so a sender stays a little below.
 * https://developers.facebook.com/documentation/business-messaging/whatsapp/throughput
 */
export const messagesPerSecond = { cloud: 80, coexistence: 20 } as const;

/** To one person: a message every 6 s, of which 45 may be borrowed at once. Beyond, error 131056. Same page, "pair rate limits". */
export const pairRate = { intervalMs: 6_000, burst: 45 } as const;

/** How long before `take` says yes, ms; 0 when it took. */
export interface Pace {
  take(nowMs: number): number;
}

/** GCRA: `burst` at once, then one every `intervalMs`. */
export function openPace(intervalMs: number, burst: number): Pace {
  let arrivalMs = 0;
  return {
    take(nowMs) {
      const next = Math.max(arrivalMs, nowMs) + intervalMs;
      const waitMs = next - nowMs - intervalMs * burst;
      if (waitMs > 0) return Math.ceil(waitMs);
      arrivalMs = next;
      return 0;
    },
  };
}
