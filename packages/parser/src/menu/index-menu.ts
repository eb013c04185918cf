import type { Lexicon } from '../lexicon/lexicon.ts';
import { letterMask } from '../text/edit-distance.ts';
import { stems } from '../text/stems.ts';
import type { Catalog, CatalogProduct } from '../types.ts';
import { feedsPeople } from './feeds-people.ts';
import type { MenuIndex, MenuProduct } from './menu-index.ts';
import { NameIndex } from './name-index.ts';
import { countsOf, type NameWord, type ReadName } from './read-name.ts';
import { speltMeasure } from './spelt-measure.ts';
import { WordIndex } from './word-index.ts';
import { partOf, steers } from './word-values.ts';

/** Everything the parser looks up about a menu, built in one pass over its names. */
export function indexMenu(catalog: Catalog, lexicon: Lexicon): MenuIndex {
  const build = new Builder(lexicon);
  catalog.categories.forEach((category, index) => {
    const words = build.names.read(category.name);
    const asides = build.withoutThings(words, category.products);
    for (const product of category.products) build.addProduct(product, index, asides);
    build.addCategory(words, index);
  });
  return build.finish();
}

class Builder {
  products: MenuProduct[] = [];
  groupKeys = new Set<string>();
  words: WordIndex;
  names: NameIndex;

  constructor(lexicon: Lexicon) {
    this.words = new WordIndex(lexicon);
    this.names = new NameIndex(this.words);
  }

  /** Words of a category's name that may stand beside a thing's: not "chips" of "Sides and chips" where Chips are sold. */
  withoutThings(category: readonly ReadName[], products: readonly CatalogProduct[]): NameWord[] {
    const words = category.flatMap((read) => read.words);
    if (words.length === 0) return words;
    const things = new Set<string>();
    for (const { name, aliases } of products)
      for (const text of [name, ...(aliases ?? []).map((alias) => alias.text)])
        for (const read of this.names.read(text))
          if (read.words.length === 1)
            for (const form of formsOf(read.words[0] as NameWord)) things.add(form);
    return words.filter((word) => !formsOf(word).some((form) => things.has(form)));
  }

  addProduct(product: CatalogProduct, category: number, beside: readonly NameWord[]): void {
    const index = this.products.length;
    const reads = this.names.read(product.name);
    const entity = this.names.entity('product');
    entity.owners.set(index, '');
    const sizes = new Set((product.variants ?? []).flatMap(({ name }) => this.names.wordsOf(name)));
    // in a category "Raciones" the "Ración" of a thing is its size
    const asides = beside.filter(
      ({ text }) => !sizes.has(text) && !stems(text).some((stem) => sizes.has(stem)),
    );
    for (const read of reads) this.names.addName(entity, read, [...read.asides, ...asides], false);
    this.names.addAliases(entity, product.aliases, asides);
    const variants = (product.variants ?? []).map((variant) => {
      const names = this.names.read(variant.name).map(withoutNumbers);
      const shared = this.names.sharedEntity('variant', names, variant.name);
      shared.owners.set(index, variant.id);
      this.names.addAliases(shared, variant.aliases, []);
      const measures = [
        ...names.flatMap((name) => name.measures),
        ...speltMeasure(variant.name, this.words.lexicon),
      ];
      const numbers = [...names.flatMap((name) => name.numbers), ...partOf(this.words.lexicon, variant.name)];
      const counts = this.names.read(variant.name).flatMap(countsOf);
      return { id: variant.id, measures, numbers, counts, entity: shared.id };
    });
    const options: MenuProduct['options'] = new Map();
    for (const group of product.modifierGroups ?? []) {
      const named = this.names.read(group.name).flatMap((read) => read.words);
      // where there is only one option, the name of the group is as good as its own
      if (group.options.length > 1) for (const word of named) this.groupKeys.add(word.concept ?? word.text);
      const kind = named.filter((word) => !steers(this.words.lexicon, word.text));
      for (const option of group.options) {
        const names = this.names.read(option.name);
        const shared = this.names.sharedEntity('option', names, option.name, kind);
        shared.owners.set(index, option.id);
        this.names.addAliases(shared, option.aliases, []);
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
    const entity = this.names.entity('category');
    for (const product of this.products)
      if (product.category === category) entity.owners.set(product.index, '');
    // a kind of which there is nothing names nothing
    if (entity.owners.size === 0) return;
    for (const read of reads)
      for (const word of read.words)
        this.names.addName(entity, { ...read, words: [word], heads: 1 }, [], false);
  }

  finish(): MenuIndex {
    const { words, names } = this;
    words.joinForms();
    const repairWords = [...words.vocabulary.keys()].filter((text) => text.length >= 4 && !/^\d/.test(text));
    return {
      products: this.products,
      byId: new Map(this.products.map((product) => [product.product.id, product])),
      entities: names.entities,
      names: names.names,
      postings: words.postings,
      vocabulary: words.vocabulary,
      sounds: words.sounds,
      concepts: words.concepts,
      surfaces: [...words.vocabulary.keys()].sort(),
      repairWords,
      repairMasks: Int32Array.from(repairWords, letterMask),
      hasArabic: words.hasArabic,
      // a group's name alone orders nothing: its words count where they stand in some name
      groupWords: new Set([...this.groupKeys].flatMap((key) => words.wordIds.get(key) ?? [])),
      numberWords: words.numberWords,
      firstWords: new Set(
        names.names
          .filter((name) => names.entities[name.entity]?.kind === 'product')
          .map((name) => name.words[0] as number),
      ),
      sizeWords: words.sizeWords,
      otherWords: words.otherWords,
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
