import type { Facts } from '../facts/fact-finder.ts';
import type { CueClass } from '../lexicon/shape.ts';
import type { Token } from '../text/token.ts';
import type { Span } from '../types.ts';
import type { Atom } from './atom.ts';
import type { Cue } from './find-cues.ts';

/** What is told or complained of states no time: "two hours in the oven". */
const TOLD: ReadonlySet<CueClass> = new Set(['smalltalk', 'past', 'complaint']);
/** "Do you have a card?", "what does it cost to pay online?" pay nothing. */
const ASKED: ReadonlySet<CueClass> = new Set(['askMenu', 'askPrice', 'askAvailability']);

/** Facts without those of sentences that only tell or ask. */
export function forgetChat(
  facts: Facts,
  atoms: readonly Atom[],
  tokens: readonly Token[],
  muted: readonly boolean[],
  cues: readonly Cue[],
): Facts {
  const within = (span: Span | undefined): boolean =>
    span !== undefined &&
    atoms.some((at, i) => {
      const token = tokens[at.start] as Token;
      return (
        muted[i] &&
        token.message === span.message &&
        token.start <= span.start &&
        (tokens[at.end - 1] as Token).end > span.start
      );
    });
  const said = (classes: ReadonlySet<CueClass>): boolean => cues.some((cue) => classes.has(cue.cls));
  return {
    ...facts,
    when: said(TOLD) && within(facts.when?.span) ? null : facts.when,
    payment: said(ASKED) && within(facts.payment?.span) ? null : facts.payment,
  };
}
