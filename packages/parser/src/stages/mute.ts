import type { CueClass } from '../lexicon/shape.ts';
import type { Token } from '../text/token.ts';
import { type Atom, is } from './atom.ts';
import { isBareQuestion } from './bare-question.ts';
import type { Cue } from './find-cues.ts';
import { isBreak, isComma, isIdle } from './reading.ts';

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
  'asks',
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
 * @param answers the shop had asked which of several things is meant
 */
export function mute(
  atoms: readonly Atom[],
  tokens: readonly Token[],
  all: readonly Cue[],
  onMenu: (i: number) => boolean,
  answers: boolean,
): Muted {
  const words = tokens.filter((token) => token.kind === 'word' || token.kind === 'number').length;
  const wants = atoms.some((at) => is(at, 'order') && at.cues.length === 0);
  const wantsAfter = (token: number): boolean => atoms.some((at) => at.start >= token && is(at, 'order'));
  // "jam 7 malam", "250 gm", "do kilo hi": behind things and amounts nobody says hello
  const embedded = ({ start }: Cue): boolean => {
    let p = atoms.findIndex((at) => at.end > start);
    if (p < 0) return false;
    // "Evening, 2 naans": a time of day at the head, alone
    if (p === 0 && (isComma(atoms[1]) || isBreak(atoms[1]))) return false;
    for (; p >= 0 && !isBreak(atoms[p]); p--) {
      const at = atoms[p] as Atom;
      if (at.mention || at.kind === 'fact' || at.kind === 'measure' || at.kind === 'number') return true;
    }
    return false;
  };
  const oneSentence = (a: Cue, b: Cue): boolean =>
    !atoms.some(
      (at) => isBreak(at) && at.start >= Math.min(a.end, b.end) && at.end <= Math.max(a.start, b.start),
    );
  const cues = all.filter(
    (cue) =>
      holds(cue, all, words, wants, wantsAfter, onMenu, embedded, oneSentence) && !insidePhrase(cue, atoms),
  );
  const whole = cues.some((cue) => WHOLE.has(cue.cls));
  const muted = new Array<boolean>(atoms.length).fill(whole);
  if (whole) return { muted, cues };
  for (let start = 0; start < atoms.length; ) {
    let end = start;
    while (end < atoms.length && !isBreak(atoms[end])) end++;
    const from = atoms[start]?.start ?? 0;
    const to = atoms[Math.min(end, atoms.length - 1)]?.end ?? 0;
    const own = cues.filter((cue) => OWN.has(cue.cls) && cue.start >= from && cue.end <= to);
    const asks = end < atoms.length && ASKING.has(atoms[end]?.sign ?? '');
    // "I ate koshari at yours yesterday" asks for nothing, whatever else its words ask
    const told = !asks && own.some((cue) => cue.cls === 'past' && cue.end - cue.start > 1);
    for (const cue of own) {
      if (told && QUESTIONS.has(cue.cls) && cue.end - cue.start === 1) {
        cues.splice(cues.indexOf(cue), 1);
        continue;
      }
      if (mutes(cue, atoms, start, end, asks, tokens)) muted.fill(true, start, end);
      else if (cue.cls !== 'noNeed') cues.splice(cues.indexOf(cue), 1);
    }
    if (asks && !answers && own.length === 0 && isBareQuestion(atoms.slice(start, end))) {
      muted.fill(true, start, end);
      cues.push({ cls: 'askAvailability', start: from, end: to, locale: '' });
    }
    start = end + 1;
  }
  return { muted, cues };
}

const ASKING: ReadonlySet<string> = new Set(['?', '؟']);
const QUESTIONS: ReadonlySet<CueClass> = new Set([
  'askPrice',
  'askAvailability',
  'askMenu',
  'askHours',
  'askDelivery',
]);

/**
 * Whether a cue silences its stretch. "Don't need any potatoes" does not (the reader's own negation handles it), nor does
 * "cancel" beside a dish (that takes the dish off), nor a question word in what is counted out like an order.
 */
function mutes(
  cue: Cue,
  atoms: readonly Atom[],
  start: number,
  end: number,
  asks: boolean,
  tokens: readonly Token[],
): boolean {
  const part = atoms.slice(start, end);
  // "no drinks today but i'll take the fries"
  if (cue.cls === 'noNeed')
    return !part.some(
      (at) => (at.mention && at.start < cue.start) || (at.start >= cue.end && is(at, 'order')),
    );
  if (cue.cls === 'cancel')
    return (
      (cue.end - cue.start > 1 && !takesOff(cue, part)) ||
      !part.some((at) => (at.mention && at.start >= 0) || (at.kind === 'number' && !at.article))
    );
  if (cue.cls === 'asks' && !(asks && opensWith(cue, part))) return false;
  const counted = part.some(
    (at, p) =>
      (at.kind === 'number' || at.kind === 'measure') &&
      !at.article &&
      (part[p + 1]?.mention || part[p - 1]?.mention || part[p + 2]?.mention),
  );
  // a laugh behind an order takes nothing back
  if (cue.cls === 'smalltalk' && cue.end - cue.start === 1 && counted) return false;
  if (cue.cls !== 'asks' && (!QUESTIONS.has(cue.cls) || asks)) return true;
  if (counted && cue.cls !== 'askPrice' && !asksLast(cue, part)) return false;
  if (cue.cls === 'asks') return true;
  const opens = tokens
    .slice(atoms[start]?.start ?? 0, cue.start)
    .every((token) => token.kind !== 'word' || token.text.length < 3);
  return cue.cls === 'askPrice' || cue.end - cue.start > 1 || opens || end - start <= 5;
}

/** "jaljeera rehne do", "es jeruknya ga jadi": words that may also take one thing off, or a slip of the tongue back. */
function takesOff(cue: Cue, part: readonly Atom[]): boolean {
  return part.some(
    (at) => at.start <= cue.start && at.end >= cue.end && is(at, 'remove', 'removePost', 'corr'),
  );
}

/** "gas 3 kilo ready ga": whether there is any, asked behind all that is named, and nothing is asked for. */
function asksLast(cue: Cue, part: readonly Atom[]): boolean {
  if (cue.cls !== 'askAvailability' || cue.end - cue.start < 2) return false;
  return part.every((at) => (at.start < cue.end ? !is(at, 'order') || at.start >= cue.start : isIdle(at)));
}

/** "What is ragù?": nothing but a greeting in front of it, and no longer phrase that begins like it ("what about"). */
function opensWith(cue: Cue, part: readonly Atom[]): boolean {
  const at = part.find((one) => one.kind !== 'sign' && !one.cues.includes('greeting') && !is(one, 'and'));
  return at !== undefined && at.start === cue.start && at.end === cue.end;
}

const MORE: ReadonlySet<CueClass> = new Set(['askPrice', 'askMenu', 'human', 'askHours', 'askDelivery']);

function asksMore(other: Cue, cue: Cue): boolean {
  return MORE.has(other.cls) && Math.abs(other.start - cue.start) <= 5;
}

function holds(
  cue: Cue,
  all: readonly Cue[],
  words: number,
  wants: boolean,
  wantsAfter: (token: number) => boolean,
  onMenu: (i: number) => boolean,
  embedded: (cue: Cue) => boolean,
  oneSentence: (a: Cue, b: Cue) => boolean,
): boolean {
  const length = cue.end - cue.start;
  // "no" stays an answer where the menu has a "No sugar"
  const answers = cue.cls === 'confirm' || cue.cls === 'decline';
  if (length === 1 && !answers && onMenu(cue.start)) return false;
  if (
    all.some(
      (other) =>
        other !== cue &&
        ((other.start <= cue.start && other.end >= cue.end && other.end - other.start > length) ||
          // "sampe jam brp kak" asks for the hour, though "brp kak" asks for the price
          (other.start < cue.start && other.end > cue.start && other.end - other.start >= length)),
    )
  )
    return false;
  if (cue.cls === 'greeting') return !embedded(cue);
  if (cue.cls === 'complaint') return length > 1 || !wants;
  if (cue.cls === 'optOut' || cue.cls === 'human') return length > 1 || words <= 4;
  if (cue.cls === 'past') return length > 1 ? !wantsAfter(cue.end) : !wants;
  if (cue.cls === 'smalltalk') return !wants;
  if (cue.cls === 'askMenu') return length > 1 || words <= 4;
  // "qué gustos tenés", "a cuánto las tienes", "tem algum atendente": the one word asks nothing of its own
  if (cue.cls === 'askAvailability' && length === 1)
    return !all.some((other) => asksMore(other, cue) && oneSentence(other, cue));
  return true;
}

/** A question word that is only part of a longer phrase ("write down at yours") asks nothing. */
function insidePhrase(cue: Cue, atoms: readonly Atom[]): boolean {
  return (
    QUESTIONS.has(cue.cls) &&
    cue.end - cue.start === 1 &&
    atoms.some(
      (at) =>
        at.kind === 'word' &&
        at.cues.length === 0 &&
        at.end - at.start > 1 &&
        at.start <= cue.start &&
        at.end >= cue.end,
    )
  );
}
