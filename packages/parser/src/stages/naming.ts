import type { Entity, EntityKind, MenuIndex, Name, WordRef } from '../menu/menu-index.ts';
import type { Token } from '../text/token.ts';
import type { Candidate, Mention } from './atom.ts';

/** Words of the menu that one stretch of text may mean. One object for the same words, so that it can be a key. */
export interface Said {
  words: readonly number[];
}

/** What the words said so far can still name: names that hold them all, and which words of each were said. */
export interface Naming {
  names: readonly Name[];
  said: readonly (readonly number[])[];
  /** By what is said next: what is left then, null where nothing is. */
  readonly next: Map<Said, Naming | null>;
  /** Where the text is just as some name is written, by the text; '' for every other text. */
  meanings: Map<string, Meaning>;
  /** Texts of the names that were said in full. */
  exact: readonly string[] | null;
}

/** What a stretch of words means on the menu, and what its score depends on. */
export interface Meaning {
  candidates: Candidate[];
  kinds: ReadonlySet<EntityKind>;
  /** Some name was said in full; other than a category's. */
  full: boolean;
  fullThing: boolean;
  /** ... and joins two of its words by an "and". */
  joined: boolean;
  head: boolean;
  /** Words of some name, side by side as in the name. */
  run: boolean;
  onlyCategory: boolean;
  /** Made when first asked for: as said, repaired, dual, both. */
  mentions: (Mention | undefined)[];
}

/** Beyond this many all are forgotten: what a name means is found again. */
const MAX_NAMINGS = 3000;

/**
 * The names of a menu by the words that were said of them, as a tree that grows along what customers really say. Walking
 * it makes nothing, where narrowing sets of names would for every word of every message.
 */
export class Namings {
  private readonly index: MenuIndex;
  private readonly interned = new Map<string, Said>();
  private roots = new Map<Said, Naming>();
  private size = 0;

  constructor(index: MenuIndex) {
    this.index = index;
  }

  intern(refs: readonly WordRef[]): Said {
    const words = refs.map((ref) => ref.word);
    const key = words.join();
    let said = this.interned.get(key);
    if (!said) {
      said = { words };
      this.interned.set(key, said);
    }
    return said;
  }

  /** The names that hold one of some words. */
  begin(said: Said): Naming {
    let naming = this.roots.get(said);
    if (naming) return naming;
    const names = new Map<number, readonly number[]>();
    for (const word of said.words) {
      const alone = [word];
      for (const name of this.index.postings[word] as readonly number[])
        if (!names.has(name) || this.isOwn(name, word)) names.set(name, alone);
    }
    naming = this.grown(
      [...names.keys()].map((id) => this.index.names[id] as Name),
      [...names.values()],
    );
    this.roots.set(said, naming);
    return naming;
  }

  /** Those that hold another word beside. */
  narrow(naming: Naming, said: Said): Naming | null {
    const known = naming.next.get(said);
    if (known !== undefined) return known;
    const names: Name[] = [];
    const words: (readonly number[])[] = [];
    for (const [i, name] of naming.names.entries()) {
      const before = naming.said[i] as readonly number[];
      const left = said.words.filter((one) => holds(name, one) && isLeft(name, before, one));
      const word = left.find((one) => name.words.includes(one)) ?? left[0];
      if (word === undefined) continue;
      names.push(name);
      words.push([...before, word]);
    }
    const narrowed = names.length > 0 ? this.grown(names, words) : null;
    naming.next.set(said, narrowed);
    return narrowed;
  }

  /** What a naming means of the tokens from `start` to `end`: where a name is said in full, as they are written counts. */
  meaning(naming: Naming, tokens: readonly Token[], start: number, end: number): Meaning {
    naming.exact ??= fullTexts(naming);
    const key = naming.exact.find((text) => isWritten(text, tokens, start, end)) ?? '';
    let meaning = naming.meanings.get(key);
    if (!meaning) {
      meaning = sumUp(rank(naming, this.index, key), naming, this.index);
      naming.meanings.set(key, meaning);
    }
    return meaning;
  }

  /** A word of the name itself, not of what may stand beside it. */
  private isOwn(name: number, word: number): boolean {
    return (this.index.names[name] as Name).words.includes(word);
  }

  private grown(names: readonly Name[], said: readonly (readonly number[])[]): Naming {
    if (this.size++ >= MAX_NAMINGS) {
      this.roots = new Map();
      this.size = 1;
    }
    return { names, said, next: new Map(), meanings: new Map(), exact: null };
  }
}

/** Whether the tokens are just the words of a text. Compared where they stand: joined they would be a new string each time. */
function isWritten(text: string, tokens: readonly Token[], start: number, end: number): boolean {
  let at = 0;
  for (let i = start; i < end; i++) {
    const word = (tokens[i] as Token).text;
    if (i > start && text[at++] !== ' ') return false;
    if (!text.startsWith(word, at)) return false;
    at += word.length;
  }
  return at === text.length;
}

function holds(name: Name, word: number): boolean {
  return name.words.includes(word) || name.asides.includes(word);
}

/** Not yet said as often as the name holds it: "gado-gado" holds its word twice. */
function isLeft(name: Name, said: readonly number[], word: number): boolean {
  return !said.includes(word) || times(said, word) < times(name.words, word);
}

function times(words: readonly number[], word: number): number {
  return words.reduce((sum, one) => sum + (one === word ? 1 : 0), 0);
}

function fullTexts({ names, said }: Naming): readonly string[] {
  const full = names.filter((name, i) => isFull(name, said[i] as readonly number[]));
  return [...new Set(full.map((name) => name.text))];
}

function isFull(name: Name, said: readonly number[]): boolean {
  return name.words.every((word) => said.includes(word));
}

function sumUp(candidates: Candidate[], naming: Naming, index: MenuIndex): Meaning {
  const kind = (one: Candidate): EntityKind => (index.entities[one.entity] as Entity).kind;
  const kinds = new Set(candidates.map(kind));
  return {
    candidates,
    kinds,
    full: candidates.some((one) => one.full),
    fullThing: candidates.some((one) => one.full && kind(one) !== 'category'),
    joined: naming.names.some((name, i) => name.joined && isFull(name, naming.said[i] as readonly number[])),
    head: candidates.some((one) => one.head),
    run: candidates.some((one) => one.run),
    onlyCategory: [...kinds].every((one) => one === 'category'),
    mentions: [undefined, undefined, undefined, undefined],
  };
}

/** "sauce", "level": the name of a choice is no choice. */
function namesGroup(candidate: { full: boolean }, said: readonly number[], index: MenuIndex): boolean {
  return !candidate.full && said.every((word) => index.groupWords.has(word));
}

/** "crêpe caramel" of Crêpe Caramel Beurre Salé. */
function isRun(named: readonly number[], { words }: Name): boolean {
  const first = words.indexOf(named[0] as number);
  return named.length > 1 && named.every((word, i) => words[first + i] === word);
}

/** Whether a word of a name only says how much of it: never of what. */
function isBare(word: number, name: Name, index: MenuIndex): boolean {
  if (index.numberWords.has(word)) return true;
  return index.sizeWords.has(word) && index.entities[name.entity]?.kind === 'product';
}

/** The best way to name each entity; beside names said in full only things and kinds of things. */
function rank(naming: Naming, index: MenuIndex, text: string): Candidate[] {
  const best = new Map<number, Candidate>();
  for (const [i, name] of naming.names.entries()) {
    const said = naming.said[i] as readonly number[];
    const named = said.filter((word) => name.words.includes(word));
    const own =
      named.length < name.words.length && named.every((word) => isBare(word, name, index)) ? 0 : named.length;
    if (own === 0 || (name.alias && own < name.words.length)) continue;
    const candidate: Candidate = {
      entity: name.entity,
      said: own,
      of: name.words.length,
      full: own === name.words.length,
      exact: own === name.words.length && name.text === text,
      run: isRun(named, name),
      opens: named.includes(name.words[0] as number),
      apart: name.words.some((word) => index.otherWords.has(word) && !named.includes(word)),
      head: said.some((word) => name.words.indexOf(word) >= 0 && name.words.indexOf(word) < name.heads),
    };
    if (index.entities[name.entity]?.kind === 'option' && namesGroup(candidate, said, index)) continue;
    const known = best.get(name.entity);
    if (
      !known ||
      (candidate.exact && !known.exact) ||
      (candidate.full && !known.full) ||
      (candidate.full === known.full && candidate.said > known.said)
    ) {
      best.set(name.entity, candidate);
    }
  }
  const found = [...best.values()];
  const full = found.filter((candidate) => candidate.full);
  if (full.length === 0) return found;
  return found.filter((one) => one.full || !covered(one, full, index));
}

/**
 * A part of a name falls away beside names said in full, but where no full one is meant: "egg" is the Egg of the noodles,
 * and still the Soft egg of a ramen that has no other; "half" of one thing leaves Half plate of another.
 */
function covered(part: Candidate, full: readonly Candidate[], index: MenuIndex): boolean {
  const entity = index.entities[part.entity];
  if (!entity || entity.kind === 'product' || entity.kind === 'category') return false;
  const whole = full.map((one) => index.entities[one.entity]).filter((one) => one?.kind !== 'category');
  for (const product of entity.owners.keys())
    if (!whole.some((one) => one?.kind === 'product' || one?.owners.has(product))) return false;
  return true;
}
