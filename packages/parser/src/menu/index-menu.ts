import type { Lexicon } from '../lexicon/entry.ts';
import { OTHERS, SIZES } from '../lexicon/kinds.ts';
import { fromDevanagari } from '../text/devanagari.ts';
import { letterMask } from '../text/edit-distance.ts';
import { consonantKey, phoneticKey, romanceKey } from '../text/phonetic-key.ts';
import { stems } from '../text/stems.ts';
import { tokenise } from '../text/tokenise.ts';
import type { Alias, Catalog, CatalogProduct } from '../types.ts';
import { feedsPeople } from './feeds-people.ts';
import type { Entity, EntityKind, MenuIndex, MenuProduct, Name, WordRef } from './menu-index.ts';
import { countsOf, type NameWord, type ReadName, readNames } from './read-name.ts';
import { refer } from './refer.ts';
import { speltMeasure } from './spelt-measure.ts';

/** Everything the parser looks up about a menu, built in one pass over its names. */
export function indexMenu(catalog: Catalog, lexicon: Lexicon): MenuIndex {
  const build = new Builder(lexicon);
  catalog.categories.forEach((category, index) => {
    const words = build.read(category.name);
    const asides = build.withoutThings(words, category.products);
    for (const product of category.products) build.addProduct(product, index, asides);
    build.addCategory(words, index);
  });
  return build.finish();
}

class Builder {
  products: MenuProduct[] = [];
  entities: Entity[] = [];
  names: Name[] = [];
  postings: number[][] = [];
  vocabulary = new Map<string, WordRef[]>();
  sounds = new Map<string, WordRef[]>();
  concepts = new Map<string, number>();
  wordIds = new Map<string, number>();
  shared = new Map<string, Entity>();
  hasArabic = false;
  /** Names repeat over a menu ("Large", "Extra cheese"): each is taken apart once. */
  reads = new Map<string, ReadName[]>();
  groupKeys = new Set<string>();
  numberWords = new Set<number>();
  sizeWords = new Set<number>();
  otherWords = new Set<number>();
  lexicon: Lexicon;

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
  }

  read(name: string): ReadName[] {
    let names = this.reads.get(name);
    if (!names) {
      names = readNames(name, this.lexicon);
      this.reads.set(name, names);
    }
    return names;
  }

  /** Words of a category's name that may stand beside a thing's: not "chips" of "Sides and chips" where Chips are sold. */
  withoutThings(category: readonly ReadName[], products: readonly CatalogProduct[]): NameWord[] {
    const words = category.flatMap((read) => read.words);
    if (words.length === 0) return words;
    const things = new Set<string>();
    for (const { name, aliases } of products)
      for (const text of [name, ...(aliases ?? []).map((alias) => alias.text)])
        for (const read of this.read(text))
          if (read.words.length === 1)
            for (const form of formsOf(read.words[0] as NameWord)) things.add(form);
    return words.filter((word) => !formsOf(word).some((form) => things.has(form)));
  }

  addProduct(product: CatalogProduct, category: number, beside: readonly NameWord[]): void {
    const index = this.products.length;
    const reads = this.read(product.name);
    const entity = this.entity('product');
    entity.owners.set(index, '');
    const sizes = new Set((product.variants ?? []).flatMap(({ name }) => this.wordsOf(name)));
    // in a category "Raciones" the "Ración" of a thing is its size
    const asides = beside.filter(
      ({ text }) => !sizes.has(text) && !stems(text).some((stem) => sizes.has(stem)),
    );
    for (const read of reads) this.addName(entity, read, [...read.asides, ...asides], false);
    this.addAliases(entity, product.aliases, asides);
    const variants = (product.variants ?? []).map((variant) => {
      const names = this.read(variant.name).map(withoutNumbers);
      const shared = this.sharedEntity('variant', names, variant.name);
      shared.owners.set(index, variant.id);
      this.addAliases(shared, variant.aliases, []);
      const measures = [
        ...names.flatMap((name) => name.measures),
        ...speltMeasure(variant.name, this.lexicon),
      ];
      const numbers = [...names.flatMap((name) => name.numbers), ...this.partOf(variant.name)];
      const counts = this.read(variant.name).flatMap(countsOf);
      return { id: variant.id, measures, numbers, counts, entity: shared.id };
    });
    const options: MenuProduct['options'] = new Map();
    for (const group of product.modifierGroups ?? []) {
      const named = this.read(group.name).flatMap((read) => read.words);
      // where there is only one option, the name of the group is as good as its own
      if (group.options.length > 1) for (const word of named) this.groupKeys.add(word.concept ?? word.text);
      const kind = named.filter((word) => !this.steers(word.text));
      for (const option of group.options) {
        const names = this.read(option.name);
        const shared = this.sharedEntity('option', names, option.name, kind);
        shared.owners.set(index, option.id);
        this.addAliases(shared, option.aliases, []);
        const number = Number(
          names[0]?.words.find((word) => /^\d+$/.test(word.text))?.text ?? names[0]?.numbers[0],
        );
        options.set(option.id, {
          group: group.id,
          included: option.includedByDefault === true,
          verbatim: group.verbatim === true,
          number: Number.isNaN(number) ? null : number,
        });
      }
    }
    const groups = (product.modifierGroups ?? []).map((group) => ({
      id: group.id,
      min: group.min,
      max: group.max,
      options: group.options.map((option) => option.id),
    }));
    const measures = reads[0]?.measures ?? [];
    this.products.push({ index, product, category, measures, variants, groups, options });
  }

  addCategory(reads: ReadName[], category: number): void {
    const entity = this.entity('category');
    for (const product of this.products)
      if (product.category === category) entity.owners.set(product.index, '');
    // a kind of which there is nothing names nothing
    if (entity.owners.size === 0) return;
    for (const read of reads)
      for (const word of read.words) this.addName(entity, { ...read, words: [word], heads: 1 }, [], false);
  }

  addAliases(entity: Entity, aliases: readonly Alias[] | undefined, asides: readonly NameWord[]): void {
    for (const alias of aliases ?? []) {
      for (const read of this.read(alias.text)) this.addName(entity, read, asides, true);
    }
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

  addName(entity: Entity, read: ReadName, asides: readonly NameWord[], alias: boolean): void {
    if (read.words.length === 0) return;
    const words = read.words.map((word) => this.wordId(word));
    const rest = asides.map((word) => this.wordId(word)).filter((word) => !words.includes(word));
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
    for (const word of new Set([...words, ...rest])) (this.postings[word] as number[]).push(name.id);
    // "Ham Burger" is also asked for in one word, where that is a word
    for (let i = 0; i + 1 < read.words.length; i++) {
      const text = `${read.words[i]?.text}${read.words[i + 1]?.text}`;
      if (!this.lexicon.known.has(text)) continue;
      const joined = [...read.words.slice(0, i), { text, concept: null }, ...read.words.slice(i + 2)];
      const heads = Math.max(1, read.heads - (i < read.heads ? 1 : 0));
      this.addName(entity, { ...read, words: joined, heads }, asides, alias);
    }
  }

  wordId(word: NameWord): number {
    // "Quatre Saisons" may be written with a 4, "3 Fromages" with a word
    const value = word.concept === null ? this.valueOf(word.text) : null;
    const key = word.concept ?? value ?? word.text;
    let id = this.wordIds.get(key);
    if (id === undefined) {
      id = this.postings.length;
      this.postings.push([]);
      this.wordIds.set(key, id);
    }
    if (word.concept) this.concepts.set(word.concept, id);
    if (/^\d/.test(word.text) || value !== null) this.numberWords.add(id);
    if (word.concept && OTHERS.has(word.concept)) this.otherWords.add(id);
    if (word.concept && SIZES.includes(word.concept)) this.sizeWords.add(id);
    this.surface(word.text, id);
    if (value !== null) refer(this.vocabulary, value, { word: id, slip: 1 });
    return id;
  }

  /** "1/2", "Demi": a size that is a part of the whole. */
  partOf(name: string): number[] {
    const [token, ...more] = tokenise([name], (text) => this.lexicon.known.has(text));
    if (!token || more.length > 0) return [];
    const entry = this.lexicon.trie.next
      ?.get(token.text)
      ?.entries?.find((one) => one.group === 'number' && one.cls === 'part');
    const value = token.kind === 'number' ? token.value : entry?.group === 'number' ? entry.value : 1;
    return value > 0 && value < 1 ? [value] : [];
  }

  /** "Add" of "Add-ons" keeps its meaning before an option. */
  steers(text: string): boolean {
    return this.lexicon.trie.next?.get(text)?.entries?.some((one) => one.group === 'word') ?? false;
  }

  /** The digits of a number word from two on, or null. */
  valueOf(text: string): string | null {
    const entry = this.lexicon.trie.next
      ?.get(text)
      ?.entries?.find((one) => one.group === 'number' && one.cls === 'add' && one.value > 1);
    return entry?.group === 'number' ? String(entry.value) : null;
  }

  wordsOf(name: string): string[] {
    return this.read(name).flatMap(({ words }) => words.map(({ text }) => text));
  }

  surface(text: string, word: number): void {
    if (text.includes(' ')) return;
    if (!refer(this.vocabulary, text, { word, slip: 0 })) return;
    for (const stem of stems(text)) refer(this.vocabulary, stem, { word, slip: 1 });
    if (/^\d/.test(text)) return;
    const code = text.charCodeAt(0);
    // Latin spellings of a Devanagari name are mended like any other word
    if (code >= 0x900 && code < 0x980) refer(this.vocabulary, fromDevanagari(text), { word, slip: 1 });
    const key = phoneticKey(text);
    if (key.startsWith('~')) this.hasArabic = true;
    else refer(this.sounds, consonantKey(text), { word, slip: 1 });
    if (key.length > 2) refer(this.sounds, key, { word, slip: 1 });
    if (/^[a-z]{4,}$/.test(text)) refer(this.sounds, romanceKey(text), { word, slip: 1 });
  }

  finish(): MenuIndex {
    // "burgers" the category is also "burger" of the names, and the other way round
    for (const [text, refs] of [...this.vocabulary]) {
      if (!refs.some((ref) => ref.slip === 0)) continue;
      for (const stem of stems(text)) {
        for (const ref of this.vocabulary.get(stem) ?? [])
          refer(this.vocabulary, text, { word: ref.word, slip: 1 });
      }
    }
    const repairWords = [...this.vocabulary.keys()].filter((text) => text.length >= 4 && !/^\d/.test(text));
    return {
      products: this.products,
      byId: new Map(this.products.map((product) => [product.product.id, product])),
      entities: this.entities,
      names: this.names,
      postings: this.postings,
      vocabulary: this.vocabulary,
      sounds: this.sounds,
      concepts: this.concepts,
      surfaces: [...this.vocabulary.keys()].sort(),
      repairWords,
      repairMasks: Int32Array.from(repairWords, letterMask),
      hasArabic: this.hasArabic,
      // a group's name alone orders nothing: its words count where they stand in some name
      groupWords: new Set([...this.groupKeys].flatMap((key) => this.wordIds.get(key) ?? [])),
      numberWords: this.numberWords,
      firstWords: new Set(
        this.names
          .filter((name) => this.entities[name.entity]?.kind === 'product')
          .map((name) => name.words[0] as number),
      ),
      sizeWords: this.sizeWords,
      otherWords: this.otherWords,
      feeds: this.products.some(feedsPeople),
    };
  }
}

/** Ways to write a word by which two are told to be the same. */
function formsOf(word: NameWord): string[] {
  return [word.text, ...stems(word.text)];
}

/** "Pack de 6" is a pack: of a size's name the number can be left out. */
function withoutNumbers(read: ReadName): ReadName {
  const words = read.words.filter((word) => !/^\d+$/.test(word.text));
  return words.length > 0 && words.length < read.words.length
    ? { ...read, words, heads: words.length }
    : read;
}
