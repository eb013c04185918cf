import { stems } from './stems.ts';
import type { KnowsWord } from './token.ts';

/** How some languages join words into one ("Käsebrötchen"), and which words there are to join. */
export interface Compounds {
  /** Letters that may stand between: the "s" of Rindswurst. */
  links: readonly string[];
  /** Whether a word is one that compounds are made of. */
  names: KnowsWord;
  /** One known part is enough: how a menu is read, whose names teach the other. */
  teaches: boolean;
}

/** Shorter parts are found in too many words. */
const SHORTEST = 3;
const TAUGHT = 4;

/** Where a compound is cut in two; 0 where it is none. The last part says what it is, so the longest known one is taken. */
export function cutCompound(text: string, compounds: Compounds): number {
  if (text.length < 2 * SHORTEST) return 0;
  let headed = 0;
  let led = 0;
  for (let cut = SHORTEST; cut <= text.length - SHORTEST; cut++) {
    const right = isWord(text.slice(cut), compounds);
    const left = isFirst(text.slice(0, cut), compounds);
    if (left && right) return cut;
    if (right && headed === 0 && text.length - cut >= TAUGHT) headed = cut;
    if (left && cut >= TAUGHT && text.length - cut >= TAUGHT) led = cut;
  }
  return compounds.teaches ? headed || led : 0;
}

function isWord(part: string, { names }: Compounds): boolean {
  return names(part) || stems(part).some(names);
}

/** The first part as it is ("käse"), with letters that join ("rinder" of Rind), or without its last ("kirsch" of Kirsche). */
function isFirst(part: string, compounds: Compounds): boolean {
  if (isWord(part, compounds) || compounds.names(`${part}e`)) return true;
  return compounds.links.some(
    (link) =>
      part.endsWith(link) &&
      part.length - link.length >= SHORTEST &&
      isWord(part.slice(0, -link.length), compounds),
  );
}
