import { type ChatExpect, type ChatRow, canonical } from './chat-row.ts';
import { type Judged, overlap } from './score.ts';

const ORDERING = new Set(['order', 'edit', 'provide_info']);

/** Compares what the parser said to a chat row with the row's gold. `exact` is about the cart after the message. */
export function judgeChat(row: ChatRow, got: ChatExpect, accept: boolean): Judged {
  const want = row.expect;
  const fields = Object.keys(want) as (keyof ChatExpect)[];
  const wrong = fields.filter((field) => canonical(want[field]) !== canonical(got[field]));
  const expected = want.lines.map(canonical);
  const found = got.lines.map(canonical);
  const things = (lines: ChatExpect['lines']): string[] =>
    lines.map(({ product, variant }) => `${product}/${variant}`);
  const counted = want.lines.filter(({ product, variant }) =>
    things(got.lines).includes(`${product}/${variant}`),
  );
  const total = (lines: ChatExpect['lines'], key: string): number =>
    lines.reduce((sum, line) => (`${line.product}/${line.variant}` === key ? sum + line.quantity : sum), 0);
  const without = (lines: ChatExpect['lines']): string[] =>
    lines.flatMap((line) =>
      line.modifiers.filter((one) => one.mode === 'without').map((one) => `${line.product}/${one.option}`),
    );
  return {
    id: row.id,
    kind: row.kind,
    locale: row.locale,
    exact: !wrong.includes('lines'),
    complete: wrong.length === 0,
    order: want.intents.some((intent) => ORDERING.has(intent)),
    accept,
    items: { expected: expected.length, found: found.length, both: overlap(expected, found) },
    quantity: {
      right: counted.filter(
        ({ product, variant }) =>
          total(want.lines, `${product}/${variant}`) === total(got.lines, `${product}/${variant}`),
      ).length,
      of: counted.length,
    },
    negation: { right: overlap(without(want.lines), without(got.lines)), of: without(want.lines).length },
    offMenu: { found: overlap(want.unresolved, got.unresolved), of: want.unresolved.length },
    causes: wrong.map((field) => (field === 'lines' ? lineCause(want, got) : `field: ${field}`)),
    text: row.messages.join(' // '),
  };
}

/** The first thing that is wrong with a cart, from the outside in. */
function lineCause(want: ChatExpect, got: ChatExpect): string {
  const products = (lines: ChatExpect['lines']): string =>
    canonical([...new Set(lines.map(({ product }) => product))]);
  if (products(want.lines) !== products(got.lines)) {
    const missing = want.lines.some(({ product }) => !got.lines.some((line) => line.product === product));
    return missing ? 'cart: a thing is missing' : 'cart: a thing too many';
  }
  const shape = (lines: ChatExpect['lines'], pick: (line: ChatExpect['lines'][number]) => unknown): string =>
    canonical(lines.map(pick));
  if (
    shape(want.lines, ({ product, variant }) => [product, variant]) !==
    shape(got.lines, ({ product, variant }) => [product, variant])
  ) {
    return 'cart: wrong size or split';
  }
  const same =
    shape(want.lines, ({ product, modifiers }) => [product, modifiers]) ===
    shape(got.lines, ({ product, modifiers }) => [product, modifiers]);
  return same ? 'cart: wrong amount' : 'cart: wrong change of a thing';
}
