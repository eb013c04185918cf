/** When an order is promised: from..to. */
export interface Window {
  readonly from: Date;
  readonly to: Date;
}

const minuteMs = 60_000;
/** Until a distance is known: a quarter of an hour covers the inner zone of a town. */
const travelMinutes = { delivery: 15, pickup: 0 };
const widthMinutes = 15;
/** People read 19:40, not 19:37. */
const roundToMinutes = 5;

/**
 * now + preparation + travel, rounded up to five minutes; 15 minutes wide.
 * Not before `requestedFor`, where the customer asked for a later time.
 * @param fulfilment null counts as delivery: promising too early is the worse mistake
 */
export function estimateWindow(input: {
  now: Date;
  preparationMinutes: number;
  fulfilment: 'delivery' | 'pickup' | null;
  requestedFor?: Date | null;
}): Window {
  const minutes = input.preparationMinutes + travelMinutes[input.fulfilment ?? 'delivery'];
  const step = roundToMinutes * minuteMs;
  const soonest = Math.ceil((input.now.getTime() + minutes * minuteMs) / step) * step;
  const from = Math.max(soonest, input.requestedFor?.getTime() ?? soonest);
  return { from: new Date(from), to: new Date(from + widthMinutes * minuteMs) };
}
