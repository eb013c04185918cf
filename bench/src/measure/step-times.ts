export interface StepTime {
  /** How often the step ran, and for how long in all, s. Steps of many conversations overlap. */
  count: number;
  seconds: number;
}

/** The worker's novi_step_duration_seconds by step, as it stands now. */
export async function readStepTimes(metricsUrl: string): Promise<Record<string, StepTime>> {
  const text = await (await fetch(metricsUrl)).text();
  const steps: Record<string, StepTime> = {};
  const line = /^novi_step_duration_seconds_(sum|count)\{.*?step="(\w+)".*?\} (\S+)$/gm;
  for (const [, what, name = '', value] of text.matchAll(line)) {
    steps[name] ??= { count: 0, seconds: 0 };
    steps[name][what === 'sum' ? 'seconds' : 'count'] += Number(value);
  }
  return steps;
}

/** What was added between two readings. */
export function stepsBetween(
  before: Record<string, StepTime>,
  after: Record<string, StepTime>,
): Record<string, StepTime> {
  return Object.fromEntries(
    Object.entries(after).map(([name, { count, seconds }]) => [
      name,
      { count: count - (before[name]?.count ?? 0), seconds: seconds - (before[name]?.seconds ?? 0) },
    ]),
  );
}
