import { compileCatalog } from '../../src/compile-catalog.ts';
import { findTime } from '../../src/facts/find-time.ts';
import { readNumber } from '../../src/numbers/read-number.ts';
import { readOrdinal } from '../../src/numbers/read-ordinal.ts';
import { lookUp } from '../../src/stages/lattice.ts';
import { readWords } from '../../src/stages/read-words.ts';
import { memoryOf } from '../../src/stages/word-memory.ts';
import { tokenise } from '../../src/text/tokenise.ts';
import { type PhraseRow, REFERENCE } from './phrase-row.ts';

/** What the parser's readers make of a phrase that stands alone. */
export interface ReadPhrase {
  number: number | null;
  when: string | null;
  day: string | null;
  part: string | null;
}

const compiled = new Map<string, ReturnType<typeof compileCatalog>>();

export function readPhrase(row: PhraseRow): ReadPhrase {
  let menu = compiled.get(row.lang);
  if (!menu) {
    menu = compileCatalog({ locales: [row.lang], currency: 'EUR', categories: [] });
    compiled.set(row.lang, menu);
  }
  const { lexicon, index } = menu;
  const tokens = tokenise([row.text], (text) => lexicon.known.has(text), lexicon.decimalMark);
  const openings = lookUp(tokens, readWords(tokens, index, lexicon, memoryOf(index, lexicon)));
  // "a dozen of": what joins the number to its thing says nothing
  const isOver = (end: number): boolean => end + (openings[end]?.words?.get('of') ?? 0) === tokens.length;
  const nothing = { number: null, when: null, day: null, part: null };
  if (row.dim === 'Time') {
    const found = findTime({
      messages: [row.text],
      tokens,
      openings,
      masked: tokens.map(() => false),
      // the phrase answers when it is wanted: alone, "7" or "las dos y media" is an amount as well
      awaiting: { kind: 'time', day: null },
      now: row.now ?? REFERENCE,
      doubts: [],
      onMenu: () => false,
      opensName: () => false,
    });
    const { value } = found.day ?? {};
    return {
      ...nothing,
      when: found.when?.value ?? null,
      day: value?.date ?? null,
      part: value?.part ?? null,
    };
  }
  const read =
    row.dim === 'Ordinal' ? readOrdinal(tokens, 0, openings) : readNumber(tokens, 0, openings, 'figure');
  return { ...nothing, number: read && isOver(read.end) ? read.value : null };
}
