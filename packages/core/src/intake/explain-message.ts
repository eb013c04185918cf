import { parseOrder } from '@novi/parser/parse-order';
import type { Confidence, Intent, MissingChoice, TraceStep, Understanding } from '@novi/parser/types';
import { demand } from '../access/can.ts';
import type { Menu } from '../catalog/menus.ts';
import type { Context } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { readShop } from '../tenants/read-shop.ts';
import { type ExplainMessageInput, explainMessageSchema } from './explain-schema.ts';
import { toLocalTime } from './local-time.ts';
import { describe } from './stored-understanding.ts';

export interface ExplainedLine {
  /** "2 × Margherita, Large, without Onion" */
  text: string;
  product: string;
  /** The customer's own words behind it, in their order. */
  words: string[];
  confidence: Confidence;
}

/** What Novi makes of a message on its own: no cart before it, nothing asked. */
export interface Explained {
  intents: Intent[];
  lines: ExplainedLine[];
  /** Asked for, and not on the menu. */
  unresolved: string[];
  ambiguous: { words: string; candidates: string[] }[];
  /** Required choices that would be asked for. */
  missing: { product: string; group: string | null }[];
  facts: { kind: FactKind; value: string }[];
  /** It would go in without a question. */
  accept: boolean;
  unfinished: boolean;
  locale: string | null;
  trace: { stage: string; text: string }[];
}

const factKinds = ['fulfilment', 'address', 'name', 'phone', 'when', 'payment', 'note'] as const;
export type FactKind = (typeof factKinds)[number];

/** A screen of it tells enough; a message of 2,000 characters could make a thousand times that. */
const maxStageLength = 20_000;

/** Reads a text against the shop's own menu and tells how it came to what it made of it. Throws FORBIDDEN, INVALID_INPUT. */
export async function explainMessage(ctx: Context, input: ExplainMessageInput): Promise<Explained> {
  demand(ctx.actor, 'catalog.read');
  const { text } = parseInput(explainMessageSchema, input);
  const shop = await readShop(ctx);
  const menu = await ctx.menus.current();
  const understanding = parseOrder([text], {
    compiled: menu.compiled,
    cart: [],
    awaiting: null,
    now: toLocalTime(ctx.now, shop.timeZone),
    locales: shop.locales,
    trace: true,
  });
  const { currency, timeZone } = shop;
  const wording = { locale: shop.locales[0] ?? 'en', currency, timeZone, now: ctx.now };
  const nameOf = (slug: string) => menu.products.get(slug)?.name ?? slug;
  const { intents, accept, unfinished, locale } = understanding;
  return {
    intents,
    lines: understanding.lines.map((line) => ({
      text: describe(line, menu, wording),
      product: nameOf(line.product),
      words: line.spans.map(({ start, end }) => text.slice(start, end)),
      confidence: line.confidence,
    })),
    unresolved: understanding.unresolved.map((mention) => mention.text),
    ambiguous: understanding.ambiguous.map((mention) => ({
      words: mention.text,
      candidates: mention.candidates.map(nameOf),
    })),
    missing: understanding.missing.map((choice) => missingNames(menu, choice)),
    facts: factsOf(understanding),
    accept,
    unfinished,
    locale,
    trace: (understanding.trace ?? []).map(stageText),
  };
}

/** `group` is null where a size is missing: that has no name of its own. */
function missingNames(menu: Menu, { product: slug, group }: MissingChoice): Explained['missing'][number] {
  const product = menu.products.get(slug);
  const named = product?.modifierGroups.find((candidate) => candidate.slug === group)?.name;
  return { product: product?.name ?? slug, group: group === 'variant' ? null : (named ?? group) };
}

function factsOf(understanding: Understanding): Explained['facts'] {
  const facts = factKinds.flatMap((kind) => {
    const fact = understanding[kind];
    return fact ? [{ kind, value: fact.value }] : [];
  });
  const day = understanding.day?.value;
  return day ? [...facts, { kind: 'when', value: [day.date, day.part].filter(Boolean).join(' ') }] : facts;
}

/** One thing a line: a list of tokens or atoms reads from top to bottom. */
function stageText({ stage, output }: TraceStep): Explained['trace'][number] {
  const rows = Array.isArray(output)
    ? output.map((row, index) => `${index}  ${JSON.stringify(row)}`)
    : Object.entries(output ?? {}).map(([key, value]) => `${key}  ${JSON.stringify(value)}`);
  const text = rows.join('\n');
  return { stage, text: text.length > maxStageLength ? `${text.slice(0, maxStageLength)}…` : text };
}
