import type { Awaiting, Intent } from '@novi/parser/types';
import { isSoldOut } from '../catalog/menus.ts';
import type { DraftView } from '../orders/draft.ts';
import type { ReplyPart } from '../replies/reply.ts';
import { priced } from './menu-parts.ts';
import type { Heard, TalkState } from './talk.ts';
import { unresolvedWords } from './unresolved.ts';

/** What must be asked about the lines before anything else, as one message; and what the next words will answer. */
export interface OpenQuestions {
  parts: ReplyPart[];
  awaiting: Awaiting;
}

/** More than this at once is an interrogation. */
const maxMentions = 2;
const offered = 2;

/**
 * Questions about the lines: which of two products, which size or sauce, how many. Pure. All choices that are missing
 * are asked in one message; the parser waits for one thing at a time, so it is told the first.
 */
export function openQuestions(state: TalkState, heard: Heard, draft: DraftView | null): OpenQuestions {
  const parts: ReplyPart[] = [];
  // The day is kept in what is awaited, so its hour comes first; choices are read beside it.
  const day = dayWithoutHour(state, heard, draft);
  let awaiting: Awaiting = day === null ? null : { kind: 'time', day };
  for (const mention of (heard.understanding?.ambiguous ?? []).slice(0, maxMentions)) {
    const products = mention.candidates.flatMap((slug) => state.menu.products.get(slug) ?? []);
    const options = products.filter((product) => !isSoldOut(product, state.now)).slice(0, offered);
    if (options.length === 0) continue;
    parts.push({
      kind: 'which',
      words: mention.text,
      options: options.map((product) => priced(product, state.now)),
    });
    const { text, candidates, quantity } = mention;
    awaiting ??= { kind: 'disambiguate', text, candidates, ...(quantity === undefined ? {} : { quantity }) };
  }

  const choices = (draft?.missing ?? []).flatMap(({ product: slug, group }) => {
    const product = state.menu.products.get(slug);
    if (!product) return [];
    const options =
      group === 'variant'
        ? product.variants
        : (product.modifierGroups.find((candidate) => candidate.slug === group)?.options ?? []);
    return [{ item: product.name, options: options.map(({ name, priceMinor }) => ({ name, priceMinor })) }];
  });
  if (choices.length > 0) parts.push({ kind: 'choices', choices });
  const firstChoice = draft?.missing[0];
  if (firstChoice) awaiting ??= { kind: 'choice', ...firstChoice };

  const refused = (draft?.refused ?? []).filter(({ reason }) => reason === 'quantity');
  const odd = [
    ...refused.map(({ name, product }) => name ?? product),
    ...unresolvedWords(state, heard).oddQuantity,
  ];
  for (const words of odd.slice(0, maxMentions)) parts.push({ kind: 'how_many', words });
  if (day !== null) parts.push({ kind: 'ask_time', day });
  return { parts, awaiting };
}

/** Words that state something about an order; "are you open tomorrow" does not. */
const stating: readonly Intent[] = ['order', 'edit', 'provide_info', 'confirm'];

/** A day that was said without its hour, now or before, 'YYYY-MM-DD': an order for tomorrow must not be made today. */
function dayWithoutHour(state: TalkState, { understanding }: Heard, draft: DraftView | null): string | null {
  if (!understanding || understanding.when || !draft || draft.lines.length === 0) return null;
  const isStated = understanding.intents.some((intent) => stating.includes(intent));
  if (understanding.day && isStated) return understanding.day.value.date;
  return state.awaiting?.kind === 'time' ? state.awaiting.day : null;
}
