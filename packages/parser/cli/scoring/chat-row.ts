import type { CompiledMenu } from '../../src/compile-catalog.ts';
import { parseOrder } from '../../src/parse-order.ts';
import type { Awaiting, CartLine, Understanding } from '../../src/types.ts';

export interface ChatExpect {
  intents: string[];
  lines: CartLine[];
  missing: string[];
  unresolved: string[];
  ambiguous: string[];
  fulfilment: string | null;
  address: string | null;
  name: string | null;
  phone: string | null;
  when: string | null;
  payment: string | null;
  note: string | null;
}

/** One chat row. Fields of `expect` may be left out where they are empty; so may `cart` and `awaiting`. */
export interface ChatRow {
  id: string;
  catalog: string;
  locale: string;
  kind: string;
  cart: CartLine[];
  awaiting: string | null;
  messages: string[];
  expect: ChatExpect;
  now: string;
}

const NOTHING: ChatExpect = {
  intents: [],
  lines: [],
  missing: [],
  unresolved: [],
  ambiguous: [],
  fulfilment: null,
  address: null,
  name: null,
  phone: null,
  when: null,
  payment: null,
  note: null,
};

/** A row with what it left out, and with every line whole. */
export function completeRow(
  row: Omit<Partial<ChatRow>, 'expect'> & {
    expect: Partial<Omit<ChatExpect, 'lines'>> & { lines?: PartialLine[] };
  },
): ChatRow {
  const expect = { ...NOTHING, ...row.expect, lines: (row.expect.lines ?? []).map(completeLine) };
  const cart = ((row.cart ?? []) as PartialLine[]).map(completeLine);
  return { ...(row as ChatRow), cart, awaiting: row.awaiting ?? null, expect };
}

type PartialLine = Pick<CartLine, 'product'> & Partial<CartLine>;

function completeLine(line: PartialLine): CartLine {
  return { variant: null, quantity: 1, modifiers: [], ...line };
}

/** What the parser says to a row, in the row's own shape. */
export function answerRow(
  row: ChatRow,
  compiled: CompiledMenu,
): { expect: ChatExpect; understanding: Understanding } {
  const understanding = parseOrder(row.messages, {
    compiled,
    cart: row.cart,
    awaiting: toAwaiting(row.awaiting),
    now: row.now,
  });
  const { intents, lines, missing, unresolved, ambiguous } = understanding;
  return {
    understanding,
    expect: {
      intents,
      lines: lines.map(({ product, variant, quantity, modifiers }) => ({
        product,
        variant,
        quantity,
        modifiers,
      })),
      missing: missing.map(({ product, group }) => `${product}.${group}`),
      unresolved: unresolved.map(({ text }) => text),
      ambiguous: ambiguous.map(({ text }) => text),
      fulfilment: understanding.fulfilment?.value ?? null,
      address: understanding.address?.value ?? null,
      name: understanding.name?.value ?? null,
      phone: understanding.phone?.value ?? null,
      when: understanding.when?.value ?? null,
      payment: understanding.payment?.value ?? null,
      note: understanding.note?.value ?? null,
    },
  };
}

function toAwaiting(text: string | null): Awaiting {
  if (text === 'confirm' || text === 'address' || text === 'fulfilment' || text === 'payment')
    return { kind: text };
  const which = /^disambiguate:([^:]+)(?::([\d.]+))?$/.exec(text ?? '');
  if (which) {
    const quantity = which[2] === undefined ? {} : { quantity: Number(which[2]) };
    return { kind: 'disambiguate', text: '', candidates: (which[1] as string).split(','), ...quantity };
  }
  const choice = /^choice:(.+)\.([^.]+)$/.exec(text ?? '');
  return choice ? { kind: 'choice', product: choice[1] as string, group: choice[2] as string } : null;
}

/** Two values as one string each, order of lists aside. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).sort().join()}]`;
  if (value !== null && typeof value === 'object') {
    return `{${Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, entry]) => `${key}:${canonical(entry)}`)
      .join()}}`;
  }
  return typeof value === 'number' ? String(Math.round(value * 1000) / 1000) : JSON.stringify(value ?? null);
}
