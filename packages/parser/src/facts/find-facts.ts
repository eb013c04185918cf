import type { FactSource, Facts } from './fact-finder.ts';
import { findAddress } from './find-address.ts';
import { findFulfilment } from './find-fulfilment.ts';
import { findName } from './find-name.ts';
import { findNote } from './find-note.ts';
import { findPayment } from './find-payment.ts';
import { findPhone } from './find-phone.ts';
import { findTime } from './find-time.ts';

/**
 * Everything about an order that is no food, in an order that matters: phone numbers before addresses before times, so
 * that no digit is read twice. What is read is masked from the readers that follow.
 */
export function findFacts(source: FactSource): Facts {
  const phone = findPhone(source);
  const name = findName(source);
  const address = findAddress(source);
  const when = findTime(source);
  const note = findNote(source);
  const { payment, onDelivery } = findPayment(source);
  let fulfilment = findFulfilment(source);
  if (fulfilment === null && address) fulfilment = { value: 'delivery', span: address.span };
  if (fulfilment === null && onDelivery && payment) fulfilment = { value: 'delivery', span: payment.span };
  return { fulfilment, address, name, phone, when, payment, note };
}
