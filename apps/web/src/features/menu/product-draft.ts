import type { CatalogProduct, Inputs } from '../../app/data/app-router.ts';

/** A choice being edited. `slug` is kept for what exists and made from the name for what is new. */
export interface ChoiceDraft {
  key: number;
  slug: string | null;
  name: string;
  priceMinor: number | null;
  /** variants: taken when none is named; options: on the product unless taken off */
  isPreset: boolean;
}

export interface GroupDraft {
  key: number;
  slug: string | null;
  name: string;
  min: number;
  max: number;
  options: ChoiceDraft[];
}

export interface ProductDraft {
  id: string | null;
  slug: string | null;
  name: string;
  categoryName: string;
  description: string;
  unit: CatalogProduct['unit'];
  priceMinor: number | null;
  variants: ChoiceDraft[];
  groups: GroupDraft[];
}

let lastKey = 0;
/** Keys only tell rows apart on the screen. */
export function nextKey(): number {
  lastKey += 1;
  return lastKey;
}

export function newChoice(priceMinor: number | null = null): ChoiceDraft {
  return { key: nextKey(), slug: null, name: '', priceMinor, isPreset: false };
}

export function newGroup(): GroupDraft {
  return { key: nextKey(), slug: null, name: '', min: 0, max: 1, options: [newChoice(0)] };
}

export function draftOf(product: CatalogProduct | null, categoryName: string): ProductDraft {
  return {
    id: product?.id ?? null,
    slug: product?.slug ?? null,
    name: product?.name ?? '',
    categoryName,
    description: product?.description ?? '',
    unit: product?.unit ?? 'each',
    priceMinor: product?.priceMinor ?? null,
    variants: (product?.variants ?? []).map(({ slug, name, priceMinor, isDefault }) => ({
      key: nextKey(),
      slug,
      name,
      priceMinor,
      isPreset: isDefault,
    })),
    groups: (product?.modifierGroups ?? []).map(({ slug, name, min, max, options }) => ({
      key: nextKey(),
      slug,
      name,
      min,
      max,
      options: options.map((option) => ({
        key: nextKey(),
        slug: option.slug,
        name: option.name,
        priceMinor: option.priceMinor,
        isPreset: option.includedByDefault,
      })),
    })),
  };
}

/** Lower-case ascii from a name in any script, and unlike any in `taken`, to which it is added. */
export function slugFor(name: string, taken: Set<string>): string {
  const base =
    name
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60) || 'item';
  let slug = base;
  for (let n = 2; taken.has(slug); n += 1) slug = `${base}-${n}`;
  taken.add(slug);
  return slug;
}

function withSlugs<T extends { slug: string | null; name: string }>(items: readonly T[], taken: Set<string>) {
  for (const item of items) if (item.slug) taken.add(item.slug);
  return items.map((item) => ({ ...item, slug: item.slug ?? slugFor(item.name, taken) }));
}

const isNamed = (item: { name: string }) => item.name.trim() !== '';

/** What is sent. Rows without a name are left out; a product with variants takes its price from the cheapest. */
export function toSaveInput(draft: ProductDraft): Inputs['catalog']['saveProduct'] {
  const variants = withSlugs(draft.variants.filter(isNamed), new Set());
  const groups = withSlugs(draft.groups.filter(isNamed), new Set());
  const optionSlugs = new Set<string>(groups.flatMap((group) => group.options.flatMap((o) => o.slug ?? [])));
  const cheapest = Math.min(...variants.map((variant) => variant.priceMinor ?? 0));
  return {
    ...(draft.id ? { id: draft.id } : {}),
    ...(draft.slug ? { slug: draft.slug } : {}),
    name: draft.name.trim(),
    categoryName: draft.categoryName.trim(),
    ...(draft.description.trim() ? { description: draft.description.trim() } : {}),
    unit: draft.unit,
    priceMinor: variants.length > 0 ? cheapest : (draft.priceMinor ?? 0),
    variants: variants.map(({ slug, name, priceMinor, isPreset }) => ({
      id: slug,
      name: name.trim(),
      priceMinor: priceMinor ?? 0,
      isDefault: isPreset,
    })),
    modifierGroups: groups.map(({ slug, name, min, max, options }) => ({
      id: slug,
      name: name.trim(),
      min,
      max: Math.max(min, max),
      options: withSlugs(options.filter(isNamed), optionSlugs).map((option) => ({
        id: option.slug,
        name: option.name.trim(),
        priceMinor: option.priceMinor ?? 0,
        includedByDefault: option.isPreset,
      })),
    })),
  };
}
