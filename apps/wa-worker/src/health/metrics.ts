import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { RunStep } from '../steps.ts';

/** The worker's numbers in Prometheus' names and base units. Labels are closed lists: no tenant, no number. */
export function openMetrics(sessionsHeld: () => number) {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: 'novi_sessions_held',
    help: 'WhatsApp sessions this worker holds the lease of',
    registers: [registry],
    collect() {
      this.set(sessionsHeld());
    },
  });
  const seconds = new Histogram({
    name: 'novi_step_duration_seconds',
    help: 'Time of each effect between a message and its reply',
    labelNames: ['step', 'outcome'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
  const timed: RunStep = async (name, effect) => {
    const end = seconds.startTimer({ step: name });
    try {
      const value = await effect();
      end({ outcome: 'ok' });
      return value;
    } catch (error) {
      end({ outcome: 'error' });
      throw error;
    }
  };
  return { registry, timed };
}
