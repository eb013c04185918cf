import type { LineSource } from '@novi/db/schema/orders';
import type { UnderstoodLine } from '@novi/parser/types';
import type { DraftLine, DraftView } from '../orders/draft.ts';
import type { CartLineInput, WriteDraftInput } from '../orders/schemas.ts';
import { fromLocalTime } from './local-time.ts';
import type { HeardRows } from './understand.ts';

const maxSources = 20;

/** What was understood, as the draft's verb takes it: what was not said stays as it is. Pure. */
export function draftInput(draft: DraftView, heard: HeardRows, timeZone: string): WriteDraftInput {
  const understanding = heard.understanding;
  const pin = heard.pin === null ? {} : { address: heard.pin, fulfilment: 'delivery' as const };
  if (!understanding) {
    return { orderId: draft.order.id, lines: draft.lines.map(keptLine), ...pin };
  }
  const { fulfilment, address, note, payment, name, phone, when } = understanding;
  return {
    orderId: draft.order.id,
    lines: understanding.lines.map((line) => understoodLine(line, draft.lines, heard)),
    fulfilment: fulfilment?.value,
    address: address?.value,
    note: note?.value,
    payment: payment?.value,
    customerName: name?.value,
    customerPhone: phone?.value,
    ...(when && { requestedFor: fromLocalTime(when.value, timeZone) }),
    ...pin,
  };
}

/** A line keeps the words that caused it; the newest words that touched it are added. */
function understoodLine(line: UnderstoodLine, before: readonly DraftLine[], heard: HeardRows): CartLineInput {
  const earlier = sameLine(line, before);
  const sources = line.spans.flatMap(({ message, start, end }): LineSource[] => {
    const row = heard.textRows[message];
    return row ? [{ messageId: row.id, start, end }] : [];
  });
  const isUntouched = line.spans.length === 0 && earlier !== undefined;
  return {
    product: line.product,
    variant: line.variant,
    quantity: line.quantity,
    modifiers: line.modifiers.map(({ option, mode }) => ({ option, mode })),
    note: line.note,
    confidence: isUntouched ? (earlier.confidence ?? line.confidence) : line.confidence,
    sources: [...(earlier?.sources ?? []), ...sources].slice(-maxSources),
  };
}

/** The line it was before: same product and size, with the same options where there are several. */
function sameLine(line: UnderstoodLine, before: readonly DraftLine[]): DraftLine | undefined {
  const optionsOf = (modifiers: readonly { slug?: string; option?: string; mode: string }[]) =>
    modifiers
      .map(({ slug, option, mode }) => `${mode} ${slug ?? option}`)
      .sort()
      .join();
  const ofProduct = before.filter(({ product }) => product === line.product);
  const ofVariant = ofProduct.filter(({ variant }) => variant === line.variant);
  return (
    ofVariant.find((candidate) => optionsOf(candidate.modifiers) === optionsOf(line.modifiers)) ??
    ofVariant[0] ??
    ofProduct.find(({ variant }) => variant === null)
  );
}

function keptLine(line: DraftLine): CartLineInput {
  return {
    product: line.product,
    variant: line.variant,
    quantity: line.quantity,
    modifiers: line.modifiers.map(({ slug, mode }) => ({ option: slug, mode })),
    note: line.note,
    confidence: line.confidence ?? undefined,
    sources: [...line.sources],
  };
}
