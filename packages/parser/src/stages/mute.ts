import type { CueClass } from '../lexicon/shape.ts';
import type { Token } from '../text/token.ts';
import { type Atom, is } from './atom.ts';
import type { Cue } from './find-cues.ts';
import { isBreak } from './reading.ts';

/** Cues under which nothing anywhere in the message is ordered. */
const WHOLE: ReadonlySet<CueClass> = new Set(['complaint', 'askStatus', 'optOut', 'wrongChat', 'human']);
/** Cues under which their own sentence orders nothing. */
const OWN: ReadonlySet<CueClass> = new Set([
  'askPrice',
  'askAvailability',
  'askMenu',
  'askHours',
  'askDelivery',
  'smalltalk',
  'past',
  'noNeed',
  'usual',
  'cancel',
]);

export interface Muted {
  /** By atom: whether its stretch is read for an order. */
  muted: boolean[];
  /** Cues that hold in this message. */
  cues: Cue[];
}

/**
 * Decides which stretches are orders at all. A question, a complaint, chat about food: the dishes in it are not wanted
 * now. A single word ("cold", "person", "stop") only counts where it says all there is to say.
 */
export function mute(
  atoms: readonly Atom[],
  tokens: readonly Token[],
  all: readonly Cue[],
  onMenu: (i: number) => boolean,
): Muted {
  const words = tokens.filter((token) => token.kind === 'word' || token.kind === 'number').length;
  const wants = atoms.some((at) => is(at, 'order') && at.cues.length === 0);
  const cues = all.filter((cue) => holds(cue, all, words, wants, onMenu));
  const whole = cues.some((cue) => WHOLE.has(cue.cls));
  const muted = new Array<boolean>(atoms.length).fill(whole);
  if (whole) return { muted, cues };
  for (let start = 0; start < atoms.length; ) {
    let end = start;
    while (end < atoms.length && !isBreak(atoms[end])) end++;
    const from = atoms[start]?.start ?? 0;
    const to = atoms[Math.min(end, atoms.length - 1)]?.end ?? 0;
    if (
      cues.some(
        (cue) => OWN.has(cue.cls) && cue.start >= from && cue.end <= to && mutes(cue, atoms, start, end),
      )
    )
      muted.fill(true, start, end);
    start = end + 1;
  }
  return { muted, cues };
}

/** "don't need any potatoes": only mutes what stands behind it; handled by the reader's own negation. */
function mutes(cue: Cue, atoms: readonly Atom[], start: number, end: number): boolean {
  if (cue.cls === 'noNeed') {
    for (let i = start; i < end; i++) {
      const at = atoms[i] as Atom;
      if (at.mention && at.start < cue.start) return false;
    }
  }
  return true;
}

function holds(
  cue: Cue,
  all: readonly Cue[],
  words: number,
  wants: boolean,
  onMenu: (i: number) => boolean,
): boolean {
  const length = cue.end - cue.start;
  for (let i = cue.start; i < cue.end; i++) if (onMenu(i) && length === 1) return false;
  if (
    all.some(
      (other) =>
        other !== cue && other.start <= cue.start && other.end >= cue.end && other.end - other.start > length,
    )
  )
    return false;
  if (cue.cls === 'complaint') return length > 1 || !wants;
  if (cue.cls === 'optOut' || cue.cls === 'human') return length > 1 || words <= 4;
  if (cue.cls === 'smalltalk' || cue.cls === 'past') return !wants;
  if (cue.cls === 'askMenu') return length > 1 || words <= 4;
  return true;
}
