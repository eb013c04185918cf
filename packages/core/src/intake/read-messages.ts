import type { ParseOptions, parseOrder } from '@novi/parser/parse-order';
import type { MissingChoice, Understanding, UnderstoodLine } from '@novi/parser/types';

type Parse = typeof parseOrder;

/** One answer to so many questions at once; beyond it nobody was asked. */
const maxChoices = 4;

/**
 * Reads messages that may answer several open choices at once ("large and pesto"). The parser waits for one thing at a
 * time, so it reads them once for each choice that was asked for, in the order they were asked, each time with the cart
 * as the reading before left it; a further reading counts only if it settles its choice and does nothing else.
 */
export function readMessages(
  parse: Parse,
  texts: readonly string[],
  options: ParseOptions,
  asked: readonly MissingChoice[],
): Understanding {
  const first = parse(texts, options);
  const mayChoose = options.awaiting?.kind === 'choice' || options.awaiting?.kind === 'time';
  if (!mayChoose || first.intents.some((intent) => decisive.includes(intent))) return first;
  return asked.slice(0, maxChoices).reduce((before, choice) => {
    if (!isMissing(before, choice)) return before;
    const next = parse(texts, {
      ...options,
      cart: before.lines,
      awaiting: { kind: 'choice', ...choice },
    });
    const settles = !isMissing(next, choice) && productsOf(next) === productsOf(before);
    return settles ? merged(before, next) : before;
  }, first);
}

/** What ends the reading: these are no answers to a choice. */
const decisive: readonly Understanding['intents'][number][] = ['human', 'complaint', 'cancel_order'];

function isMissing(understanding: Understanding, choice: MissingChoice): boolean {
  return understanding.missing.some(
    ({ product, group }) => product === choice.product && group === choice.group,
  );
}

function productsOf({ lines }: Understanding): string {
  return lines
    .map(({ product, quantity }) => `${quantity} ${product}`)
    .sort()
    .join();
}

/** The later cart with the words of both readings; what one of them could place is not unresolved. */
function merged(before: Understanding, next: Understanding): Understanding {
  const lineBefore = (line: UnderstoodLine) => before.lines.find(({ product }) => product === line.product);
  const texts = new Set(next.unresolved.map(({ text }) => text));
  return {
    ...before,
    intents: before.intents.includes('other') ? next.intents : before.intents,
    missing: next.missing,
    lines: next.lines.map((line) => ({
      ...line,
      spans: [...(lineBefore(line)?.spans ?? []), ...line.spans],
    })),
    unresolved: before.unresolved.filter(({ text }) => texts.has(text)),
    ambiguous: before.ambiguous.length > next.ambiguous.length ? next.ambiguous : before.ambiguous,
  };
}
