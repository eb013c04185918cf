import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Catalog, CatalogProduct } from '../types.ts';

/** A measured amount: mass in grams, volume in millilitres, pieces and eaters as they are. */
export interface Measure {
  dim: 'mass' | 'volume' | 'count' | 'length' | 'people';
  value: number;
}

export type EntityKind = 'product' | 'variant' | 'option' | 'category';

/** A thing on the menu that words can mean. Variants and options of one name are one entity with many owners. */
export interface Entity {
  id: number;
  kind: EntityKind;
  /** Product index -> id of the variant or option there; for a product and a category '' . */
  owners: Map<number, string>;
}

/** One way to name an entity. */
export interface Name {
  id: number;
  entity: number;
  /** Word ids that make up the name. */
  words: readonly number[];
  /** How many of them come before "of", "with": the rest alone is a weak hint. */
  heads: number;
  /** Words that may stand beside the name and change nothing: what is in brackets, the category. */
  asides: readonly number[];
  alias: boolean;
  /** Two words of it are joined by an "and", which belongs to the name then. */
  joined: boolean;
  /** Its words as written, to tell "veggies" from "veggie". */
  text: string;
}

/** How a surface form means a word of the menu: 0 as written, 1 another form of it, 2 repaired. */
export interface WordRef {
  word: number;
  slip: 0 | 1 | 2;
}

export interface MenuVariant {
  id: string;
  measures: readonly Measure[];
  /** Bare numbers that name it: "2" of "2 litros", "80" of "80 bags". */
  numbers: readonly number[];
  entity: number;
  /** How many of what it is named for: 3 of "3 boules". */
  counts: number[];
}

export interface MenuGroup {
  id: string;
  min: number;
  max: number;
  options: readonly string[];
}

export interface MenuProduct {
  index: number;
  product: CatalogProduct;
  category: number;
  /** Amounts its own name states ("Spaghetti 500g"): saying them again changes nothing. */
  measures: readonly Measure[];
  variants: readonly MenuVariant[];
  groups: readonly MenuGroup[];
  /** Option id -> its group and whether it comes with the product. */
  options: Map<string, { group: string; included: boolean; verbatim: boolean; number: number | null }>;
}

export interface MenuIndex {
  products: readonly MenuProduct[];
  byId: Map<string, MenuProduct>;
  entities: readonly Entity[];
  names: readonly Name[];
  /** Word id -> names that hold it. */
  postings: readonly (readonly number[])[];
  /** Surface form -> words. */
  vocabulary: Map<string, WordRef[]>;
  sounds: Map<string, WordRef[]>;
  concepts: Map<string, number>;
  /** All surface forms, sorted. */
  surfaces: readonly string[];
  /** Surfaces for repair: parallel to `repairMasks`. */
  repairWords: readonly string[];
  repairMasks: Int32Array;
  hasArabic: boolean;
  /** Words of group names ("Sauce", "Level"): said alone they choose nothing. */
  groupWords: Set<number>;
  /** First words of the products' names. */
  firstWords: Set<number>;
  /** Words that are numbers: alone they name nothing. */
  numberWords: Set<number>;
  /** Words that are sizes and vessels: of a product's name they alone name nothing. */
  sizeWords: Set<number>;
  /** Some size is made for so many people: the number that eats may be a size. */
  feeds: boolean;
  /** Words without which a name names another thing ("diet", "combo"). */
  otherWords: Set<number>;
}

/** A menu made ready for parsing. Opaque to callers: compile once per menu version and keep it. */
export interface CompiledMenu {
  readonly catalog: Catalog;
  /** Languages the menu was compiled for, most likely first. */
  readonly locales: readonly string[];
  readonly lexicon: Lexicon;
  readonly index: MenuIndex;
}
