import type { Choices } from '../outbox/choices.ts';
import { phrasesOf } from './phrases-of.ts';
import type { Reply, ReplyPart } from './reply.ts';

/** More than this is a list to open rather than buttons under a message. */
const maxButtons = 3;

/**
 * What can be tapped in answer to a reply: yes or no to a summary, or the options of the one thing it asks. A reply that asks
 * two things at once has none, because a tap would answer only one. The titles are words that the parser understands as an
 * answer when they come back; the reply's text says the same without them. Pure.
 */
export function choicesOf(locale: string, reply: Reply): Choices | undefined {
  const questions = reply.flatMap((part) => questionsOf(locale, part));
  const [titles] = questions;
  if (!titles || questions.length > 1 || titles.length < 2) return undefined;
  const options = titles.map((title, index) => ({ id: String(index + 1), title }));
  return { kind: options.length > maxButtons ? 'list' : 'buttons', options };
}

/** Each question of a part, as the words that answer it. */
function questionsOf(locale: string, part: ReplyPart): string[][] {
  const phrases = phrasesOf(locale);
  switch (part.kind) {
    case 'summary':
    case 'confirm_how':
      return [[phrases.yes, phrases.no]];
    case 'which':
      return [part.options.map(({ name }) => name)];
    case 'choices':
      return part.choices.map(({ options }) => options.map(({ name }) => name));
    case 'how_many':
    case 'ask_time':
      return [[]];
    default:
      return [];
  }
}
