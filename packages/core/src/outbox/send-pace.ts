/** Messages one number may send, whatever they are for. */
export interface SendPace {
  perHour: number;
  perDay: number;
}

const dayMs = 24 * 60 * 60_000;

/**
 * How fast a linked number may send, by how long it has been linked. WhatsApp publishes no limits for linked devices and
 * restricts numbers that begin to send much at once; a number that a machine answers for must therefore begin slowly.
 * The steps are ours: a shop of thirty orders an hour is not held up on its first day.
 */
const steps: readonly { untilDay: number; pace: SendPace }[] = [
  { untilDay: 1, pace: { perHour: 180, perDay: 1_000 } },
  { untilDay: 7, pace: { perHour: 400, perDay: 3_000 } },
  { untilDay: Number.POSITIVE_INFINITY, pace: { perHour: 1_200, perDay: 10_000 } },
];

/**
 * @param driver only a linked number is watched so; the official API says itself when it is too much
 * @param linkedAt null where nobody knows, which is long ago
 * @returns null for no limit
 */
export function sendPaceOf(driver: string, linkedAt: Date | null, now: Date): SendPace | null {
  if (driver !== 'web-js') return null;
  const days = linkedAt ? (now.getTime() - linkedAt.getTime()) / dayMs : Number.POSITIVE_INFINITY;
  return (steps.find(({ untilDay }) => days < untilDay) ?? steps.at(-1))?.pace ?? null;
}
