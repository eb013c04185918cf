import type { Alias } from '../types.ts';
import type { Entity, EntityKind, Name } from './menu-index.ts';
import { type NameWord, type ReadName, readNames } from './read-name.ts';
import type { WordIndex } from './word-index.ts';

/** What a menu's names stand for: products, sizes, options, kinds; and the names each goes by. */
export class NameIndex {
  entities: Entity[] = [];
  names: Name[] = [];
  shared = new Map<string, Entity>();
  /** Names repeat over a menu ("Large", "Extra cheese"): each is taken apart once. */
  reads = new Map<string, ReadName[]>();
  words: WordIndex;

  constructor(words: WordIndex) {
    this.words = words;
  }

  read(name: string): ReadName[] {
    let names = this.reads.get(name);
    if (!names) {
      names = readNames(name, this.words.lexicon);
      this.reads.set(name, names);
    }
    return names;
  }

  wordsOf(name: string): string[] {
    return this.read(name).flatMap(({ words }) => words.map(({ text }) => text));
  }

  entity(kind: EntityKind): Entity {
    const entity: Entity = { id: this.entities.length, kind, owners: new Map() };
    this.entities.push(entity);
    return entity;
  }

  /** "Large" of twenty pizzas is one entity. "Rye" from a group "Toast" may be called rye toast. */
  sharedEntity(kind: EntityKind, reads: ReadName[], raw: string, group: readonly NameWord[] = []): Entity {
    const key = `${kind}\u0000${raw.toLowerCase()}\u0000${group.map((word) => word.text).join(' ')}`;
    let entity = this.shared.get(key);
    if (!entity) {
      entity = this.entity(kind);
      this.shared.set(key, entity);
      for (const read of reads) this.addName(entity, read, [...read.asides, ...group], false);
    }
    return entity;
  }

  addAliases(entity: Entity, aliases: readonly Alias[] | undefined, asides: readonly NameWord[]): void {
    for (const alias of aliases ?? []) {
      for (const read of this.read(alias.text)) this.addName(entity, read, asides, true);
    }
  }

  addName(entity: Entity, read: ReadName, asides: readonly NameWord[], alias: boolean): void {
    if (read.words.length === 0) return;
    const words = read.words.map((word) => this.words.idOf(word));
    const rest = asides.map((word) => this.words.idOf(word)).filter((word) => !words.includes(word));
    const name: Name = {
      id: this.names.length,
      entity: entity.id,
      words,
      heads: read.heads,
      asides: [...new Set(rest)],
      alias,
      joined: read.joined,
      text: read.words.map((word) => word.text).join(' '),
    };
    this.names.push(name);
    for (const word of new Set([...words, ...rest])) (this.words.postings[word] as number[]).push(name.id);
    // "Ham Burger" is also asked for in one word, where that is a word
    for (let i = 0; i + 1 < read.words.length; i++) {
      const text = `${read.words[i]?.text}${read.words[i + 1]?.text}`;
      if (!this.words.lexicon.known.has(text)) continue;
      const joined = [...read.words.slice(0, i), { text, concept: null }, ...read.words.slice(i + 2)];
      const heads = Math.max(1, read.heads - (i < read.heads ? 1 : 0));
      this.addName(entity, { ...read, words: joined, heads }, asides, alias);
    }
  }
}
