import type { Span } from '../types.ts';
import { type FactSource, type Facts, factAt } from './fact-finder.ts';
import { findAddress } from './find-address.ts';
import { findAskedAddress } from './find-asked-address.ts';
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
  const stated = findAddress(source);
  const { when, day } = findTime(source);
  const address = stated ?? findAskedAddress(source);
  const note = findNote(source);
  const paid = findPayment(source);
  const { onDelivery } = paid;
  // who asks for change pays cash
  const payment =
    paid.payment ??
    (note && asksChange(source, note.span) ? { value: 'cash' as const, span: note.span } : null);
  let fulfilment = findFulfilment(source);
  // "para llevar a calle Mayor 5": to take away, and where to
  if (fulfilment?.value === 'pickup' && address && leadsTo(fulfilment.span, address.span))
    fulfilment = { value: 'delivery', span: fulfilment.span };
  if (fulfilment === null && address) fulfilment = { value: 'delivery', span: address.span };
  if (fulfilment === null && onDelivery && payment) fulfilment = { value: 'delivery', span: payment.span };
  return { fulfilment, address, name, phone, when, day, payment, note };
}

/** Right in front, with no more than an "a" between. */
function leadsTo(before: Span, after: Span): boolean {
  const gap = after.start - before.end;
  return before.message === after.message && gap >= 0 && gap <= 4;
}

function asksChange(source: FactSource, { message, start, end }: Span): boolean {
  return source.tokens.some(
    (token, i) =>
      token.message === message &&
      token.start >= start &&
      token.end <= end &&
      factAt(source, i, 'changeNote') > 0,
  );
}
