import { type ReplaceCatalogInput, replaceCatalogSchema } from '@novi/core/catalog/schemas';

export type ReadMenu =
  | { ok: true; menu: ReplaceCatalogInput; categories: number; products: number }
  /** `where` is the path to what is wrong ("categories.0.products.3.priceMinor"); empty for the text as a whole. */
  | { ok: false; problem: 'notJson' | 'notMenu'; where: string; message: string };

/** Reads a menu in the import shape. Keys it does not know (kind, locales ...) are left out. */
export function readMenuFile(text: string): ReadMenu {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { ok: false, problem: 'notJson', where: '', message: error instanceof Error ? error.message : '' };
  }
  const parsed = replaceCatalogSchema.safeParse(json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return {
      ok: false,
      problem: 'notMenu',
      where: issue?.path.join('.') ?? '',
      message: issue?.message ?? '',
    };
  }
  const products = parsed.data.categories.reduce((sum, category) => sum + category.products.length, 0);
  return { ok: true, menu: parsed.data, categories: parsed.data.categories.length, products };
}
