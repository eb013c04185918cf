import type { Gap, Lexicon } from '../lexicon/lexicon.ts';
import type { Opening } from '../lexicon/opening.ts';
import type { CueClass } from '../lexicon/shape.ts';
import type { Token } from '../text/token.ts';

/** A phrase that says what a message is for. */
export interface Cue {
  cls: CueClass;
  start: number;
  end: number;
  locale: string;
}

const GAP = 4;
/** What a message is for is said in its first words: cues are compared with one another, so a flood of them is cut off. */
const MAX_CUES = 200;

/** Every cue of the message, those with a gap too ("take ~ off the list"). Longest first at each place. */
export function findCues(tokens: readonly Token[], openings: readonly Opening[], lexicon: Lexicon): Cue[] {
  const whole = wholeCue(tokens, lexicon);
  if (whole) return [whole];
  const cues: Cue[] = [];
  for (let i = 0; i < tokens.length && cues.length < MAX_CUES; i++) {
    for (const { length, entry } of (openings[i] as Opening).cues)
      cues.push({ cls: entry.cls, start: i, end: i + length, locale: entry.locale });
  }
  if (tokens.length > 400) return cues;
  const open: { gap: Gap; start: number }[] = [];
  for (let start = 0; start < tokens.length; start++) {
    for (const gap of lexicon.gaps.get((tokens[start] as Token).text) ?? []) open.push({ gap, start });
  }
  open.sort((a, b) => a.gap.rank - b.gap.rank);
  for (const { gap, start } of open) {
    const end = endOfGap(tokens, start, gap);
    if (end > start) cues.push({ cls: gap.cls, start, end, locale: gap.locale });
  }
  return cues;
}

/** Where a phrase with a gap ends that begins at `i`; `i` where it does not. */
function endOfGap(tokens: readonly Token[], i: number, { head, tail }: Gap): number {
  if (!follows(tokens, i, head)) return i;
  const from = i + head.length;
  for (let p = from; p <= from + GAP && p < tokens.length && tokens[p]?.kind !== 'break'; p++)
    if (follows(tokens, p, tail)) return p + tail.length;
  return i;
}

/** The cue that all of a message of one or two words is ("y"), whatever its words mean elsewhere. */
export function wholeCue(tokens: readonly Token[], lexicon: Lexicon): Cue | null {
  const said: number[] = [];
  for (let i = 0; i < tokens.length && said.length <= 2; i++) {
    const { kind } = tokens[i] as Token;
    if (kind === 'word' || kind === 'number') said.push(i);
  }
  if (said.length === 0 || said.length > 2) return null;
  const found = lexicon.alone.get(said.map((i) => (tokens[i] as Token).text).join(' '));
  return found ? { ...found, start: said[0] as number, end: (said.at(-1) as number) + 1 } : null;
}

function follows(tokens: readonly Token[], i: number, words: readonly string[]): boolean {
  for (let p = 0; p < words.length; p++) if (tokens[i + p]?.text !== words[p]) return false;
  return true;
}
