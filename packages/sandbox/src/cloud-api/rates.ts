import { graphErrors } from './graph-error.ts';

export type Rates = {
  /** Throws as Meta does when the number, or the pair of number and reader, is too fast. */
  take(phoneNumberId: string, to: string, perSecond: number): void;
};

/** To one reader: a message every 6 s, 45 of them at once. */
const pair = { intervalMs: 6_000, burst: 45 };

/** https://developers.facebook.com/documentation/business-messaging/whatsapp/throughput */
export function createRates(nowMs: () => number = () => performance.now()): Rates {
  const arrivals = new Map<string, number>();
  function isFree(key: string, intervalMs: number, burst: number): boolean {
    const now = nowMs();
    const next = Math.max(arrivals.get(key) ?? 0, now) + intervalMs;
    if (next - now > intervalMs * burst) return false;
    arrivals.set(key, next);
    return true;
  }
  return {
    take(phoneNumberId, to, perSecond) {
      if (!isFree(phoneNumberId, 1000 / perSecond, perSecond)) throw graphErrors.rate_limit();
      if (!isFree(`${phoneNumberId}>${to}`, pair.intervalMs, pair.burst)) throw graphErrors.pair_rate_limit();
    },
  };
}
