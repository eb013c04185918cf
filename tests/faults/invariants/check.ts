import { checkEnding } from './ending.ts';
import type { Evidence, Violation } from './evidence.ts';
import { checkFiles } from './files.ts';
import { checkInbox } from './inbox.ts';
import { checkOrder } from './order-of-effects.ts';
import { checkAnswers, checkConfirmations, checkOrders, checkPayments } from './orders.ts';
import { checkLeaks, checkOverlaps } from './separation.ts';

/** Every invariant over what a history left; empty when all hold. Pure. */
export function check(evidence: Evidence): Violation[] {
  return [
    ...checkInbox(evidence),
    ...checkFiles(evidence),
    ...checkOrders(evidence),
    ...checkConfirmations(evidence),
    ...checkAnswers(evidence),
    ...checkOrder(evidence),
    ...checkOverlaps(evidence),
    ...checkLeaks(evidence),
    ...checkEnding(evidence),
    ...checkPayments(evidence),
  ];
}
