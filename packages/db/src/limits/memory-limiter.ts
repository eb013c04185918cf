import type { Limiter, LimiterOptions } from './limiter.ts';
import { verdict } from './verdict.ts';

const SWEEP_ABOVE = 10_000;

export function memoryLimiter({ burst, perSecond, now = Date.now }: LimiterOptions): Limiter {
  const step = 1000 / perSecond;
  const arrivals = new Map<string, number>();
  return {
    async take(key) {
      const instant = now();
      if (arrivals.size > SWEEP_ABOVE) {
        for (const [other, arrival] of arrivals) if (arrival < instant) arrivals.delete(other);
      }
      const next = Math.max(arrivals.get(key) ?? 0, instant) + step;
      const ahead = next - instant - step * burst;
      if (ahead <= 0) arrivals.set(key, next);
      return verdict(Math.max(0, ahead));
    },
  };
}
