import type { Awaiting } from '@novi/parser/types';
import type { DraftView } from '../orders/draft.ts';

/**
 * What was asked last, unless the cart has had the answer since: while a person has the conversation the bot only
 * writes down what it hears. Pure.
 */
export function stillAwaited(awaiting: Awaiting, draft: DraftView | null): Awaiting {
  if (!awaiting || !draft) return awaiting;
  switch (awaiting.kind) {
    case 'address':
    case 'fulfilment':
      return draft.needs.includes('address') || draft.needs.includes('fulfilment') ? awaiting : null;
    case 'choice':
      return draft.missing.some(
        ({ product, group }) => product === awaiting.product && group === awaiting.group,
      )
        ? awaiting
        : null;
    default:
      return awaiting;
  }
}
