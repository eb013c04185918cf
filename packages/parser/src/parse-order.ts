import type { CompiledMenu } from './compile-catalog.ts';
import { findFacts } from './facts/find-facts.ts';
import { buildLexicon } from './lexicon/build-lexicon.ts';
import { answerByNumber } from './stages/answer-by-number.ts';
import { answerChoice } from './stages/answer-choice.ts';
import { assemble } from './stages/assemble.ts';
import { changesNothing, leavesOpen } from './stages/changes-nothing.ts';
import { chooseReadings } from './stages/choose-readings.ts';
import { findAsked } from './stages/find-asked.ts';
import { findCues } from './stages/find-cues.ts';
import { namesThing } from './stages/find-word.ts';
import { findMissing, finishLines } from './stages/finish-lines.ts';
import { forgetChat } from './stages/forget-chat.ts';
import { holdConfirm } from './stages/hold-confirm.ts';
import { readIntents } from './stages/intents.ts';
import { joinStrangers } from './stages/join-strangers.ts';
import { isUnfinished, judge } from './stages/judge.ts';
import { latticeOf, lookUp } from './stages/lattice.ts';
import { mute } from './stages/mute.ts';
import { passVocative } from './stages/pass-vocative.ts';
import { readSigns } from './stages/read-signs.ts';
import { readWords } from './stages/read-words.ts';
import { startReading } from './stages/reading.ts';
import { CLEAR } from './stages/reading-costs.ts';
import { segment } from './stages/segment.ts';
import { startOver } from './stages/start-over.ts';
import { takeAskedAmount } from './stages/take-asked-amount.ts';
import { findUsual } from './stages/the-usual.ts';
import { topLocale } from './stages/top-locale.ts';
import { memoryOf } from './stages/word-memory.ts';
import { fromCart } from './stages/working-cart.ts';
import { blankRepeats } from './text/blank-repeats.ts';
import { blankExportHeads } from './text/pasted-export.ts';
import type { Token } from './text/token.ts';
import { tokenise } from './text/tokenise.ts';
import type { Awaiting, CartLine, Span, TraceStep, Understanding } from './types.ts';

export interface ParseOptions {
  compiled: CompiledMenu;
  cart: readonly CartLine[];
  awaiting: Awaiting;
  /** Local time of the shop, 'YYYY-MM-DDTHH:MM'. */
  now: string;
  /** Languages to understand, most likely first; those the menu was compiled for where left out. */
  locales?: readonly string[] | undefined;
  trace?: boolean | undefined;
}

/**
 * Understands messages sent within seconds of each other as one. Pure and deterministic; time grows linearly with the
 * length of the text; never throws.
 *
 *     tokens -> words of the menu -> facts (address, time...) masked -> atoms -> lines -> intents -> confidence
 */
export function parseOrder(written: readonly string[], options: ParseOptions): Understanding {
  const { compiled, cart, awaiting, now } = options;
  const messages = blankRepeats(written.map((text) => blankExportHeads(text, compiled.catalog.business)));
  const menu = options.locales ? { ...compiled, lexicon: buildLexicon(options.locales) } : compiled;
  const { lexicon, index } = menu;
  const trace: TraceStep[] | null = options.trace ? [] : null;
  const memory = memoryOf(index, lexicon);
  const knows = (text: string): boolean => lexicon.known.has(text) || index.vocabulary.has(text);
  const names = (text: string): boolean => index.vocabulary.has(text) || namesFood(text, menu);
  const compounds = lexicon.links.length > 0 ? { links: lexicon.links, names, teaches: false } : null;
  const tokens = tokenise(messages, knows, lexicon.decimalMark, memory.pieces, compounds);
  readSigns(tokens, lexicon, (text) => namesFood(text, menu));
  const words = readWords(tokens, index, lexicon, memory);
  const openings = lookUp(tokens, words);
  const masked = tokens.map(() => false);
  const onMenu = (i: number): boolean => {
    if (tokens[i]?.kind !== 'word') return false;
    if (words[i]?.named) return !words[i]?.costly;
    if (words[i]?.repaired) return false;
    return openings[i]?.foods.some(({ entry }) => index.concepts.has(entry.concept)) ?? false;
  };
  const opensName = (i: number): boolean =>
    index.vocabulary.get(tokens[i]?.text ?? '')?.some((ref) => index.firstWords.has(ref.word)) ?? false;
  const doubts: string[] = [];
  const stated = findFacts({ messages, tokens, openings, masked, awaiting, now, doubts, onMenu, opensName });
  const lattice = latticeOf({ tokens, words, openings, masked, namings: memory.namings }, index);
  const { lines, strangers } = fromCart(cart, index);
  const chosen = chooseReadings(segment(lattice, menu), menu, lines);
  trace?.push(
    { stage: 'tokens', output: tokens.map((token) => token.text) },
    { stage: 'facts', output: stated },
  );
  trace?.push({
    stage: 'atoms',
    output: chosen.atoms.map(({ kind, start, end, classes, cues, value }) => ({
      kind,
      start,
      end,
      classes,
      cues,
      value,
      role: chosen.roles.get(start),
    })),
  });
  const named = joinStrangers(chosen.atoms, lattice, menu);
  const atoms = passVocative(named, tokens, messages);
  // "hay que pedir permiso" in a note asks for nothing, nor does a name that looks like a word
  const isFree = ({ start, end }: { start: number; end: number }): boolean =>
    ![stated.note, stated.address, stated.name].some((one) => one && covers(one.span, tokens, start, end)) &&
    // "pasado mañana", "jam 8 kurang seperempat": words of a time complain about nothing
    !(
      masked[start] &&
      masked[end - 1] &&
      [stated.when, stated.day].some((one) => one && covers(one.span, tokens, start, end))
    );
  const answers = awaiting?.kind === 'choice' || awaiting?.kind === 'disambiguate';
  const { muted, cues } = mute(
    atoms,
    tokens,
    findCues(tokens, openings, lexicon).filter(isFree),
    onMenu,
    answers,
  );
  const facts = forgetChat(stated, atoms, tokens, muted, cues);

  const reading = startReading({
    compiled: menu,
    messages,
    tokens,
    atoms,
    roles: chosen.roles,
    awaiting,
    lines,
  });
  reading.doubts.push(...doubts);
  if (chosen.margin < CLEAR) reading.doubts.push('two readings');
  answerChoice(reading);
  startOver(reading, cues);
  if (!answerByNumber(reading)) assemble(reading, muted);
  takeAskedAmount(reading);
  findUsual(reading, cues);
  findAsked(reading, cues);
  changesNothing(reading, cues);
  leavesOpen(reading);
  holdConfirm(reading, cues, awaiting);
  const intents = readIntents(reading, cues, facts, awaiting, cart.length);
  if (intents.includes('cancel_order')) reading.lines = [];
  const understood = finishLines(reading, intents.includes('cancel_order') ? [] : strangers);
  trace?.push({ stage: 'margin', output: chosen.margin });
  trace?.push({ stage: 'doubts', output: reading.doubts }, { stage: 'cues', output: cues });
  return {
    intents,
    lines: understood,
    missing: findMissing(reading),
    ambiguous: reading.ambiguous.map(({ quantity, ...mention }) =>
      quantity === null ? mention : { ...mention, quantity },
    ),
    unresolved: reading.unresolved,
    ...facts,
    accept: judge(reading, understood, intents, muted),
    unfinished: isUnfinished(reading, intents),
    locale: topLocale(tokens, openings, lexicon),
    ...(trace ? { trace } : {}),
  };
}

/** All of some tokens stand within a span. */
function covers({ message, start, end }: Span, tokens: readonly Token[], from: number, to: number): boolean {
  const [first, last] = [tokens[from], tokens[to - 1]];
  return first?.message === message && first.start >= start && last !== undefined && last.end <= end;
}

/** A word of the menu, or everyday food that the menu has under another name. */
function namesFood(text: string, menu: CompiledMenu): boolean {
  const { index, lexicon } = menu;
  if (index.vocabulary.get(text)?.some((ref) => ref.slip === 0 && namesThing(ref.word, index))) return true;
  return (
    lexicon.trie.next?.get(text)?.entries?.some((entry) => {
      const word = entry.group === 'food' ? index.concepts.get(entry.concept) : undefined;
      return word !== undefined && namesThing(word, index);
    }) ?? false
  );
}
