import { z } from 'zod';
import { storableDate } from '../storable-date.ts';

/** Names are kept to what a ticket and a chat can bear; a longer one is cut, an empty one refused. */
const name = z
  .string()
  .transform((text) => text.trim().slice(0, 120).trim())
  .pipe(z.string().min(1, 'A name is needed.'));
const slug = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .regex(/^[a-z0-9][a-z0-9._-]*$/, 'An id is lower-case letters, digits, "-", "_" and ".".');
/** A price in minor units; the top keeps a line of 999 of them countable. */
const priceMinor = z.number().int().min(0).max(100_000_000);

export const unitSchema = z.enum(['each', 'kg', 'g', 'l', 'dozen', 'pack']);

const variantSchema = z.object({
  id: slug,
  name,
  priceMinor,
  /** taken when a customer names none */
  isDefault: z.boolean().optional(),
});
const optionSchema = z.object({
  id: slug,
  name,
  priceMinor,
  includedByDefault: z.boolean().optional(),
});
const groupSchema = z
  .object({
    id: slug,
    name,
    min: z.number().int().min(0).max(50),
    max: z.number().int().min(1).max(50),
    options: z.array(optionSchema).min(1).max(100),
  })
  .refine((group) => group.min <= group.max, { path: ['min'], message: 'At least cannot exceed at most.' });

const productShape = z.object({
  id: slug,
  name,
  description: z.string().trim().max(1000).optional(),
  priceMinor,
  unit: unitSchema.optional(),
  variants: z.array(variantSchema).max(50).optional(),
  modifierGroups: z.array(groupSchema).max(30).optional(),
});

type ProductShape = z.output<typeof productShape>;

export const productSchema = productShape.superRefine((product, ctx) => checkProduct(product, ctx, []));
export type ProductInput = z.output<typeof productSchema>;

const maxProducts = 2000;

/** A whole menu in the shape a merchant's file has; ids are unique in it, option ids within their product. */
export const replaceCatalogSchema = z
  .object({
    currency: z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^[A-Z]{3}$/, 'A currency is three letters, such as EUR.'),
    categories: z.array(z.object({ name, products: z.array(productShape).max(maxProducts) })).max(200),
  })
  .superRefine((menu, ctx) => {
    const count = menu.categories.reduce((sum, category) => sum + category.products.length, 0);
    if (count > maxProducts)
      ctx.addIssue({
        code: 'custom',
        path: ['categories'],
        message: `A menu has at most ${maxProducts} products; this one has ${count}.`,
      });
    const seen = new Set<string>();
    menu.categories.forEach((category, c) => {
      category.products.forEach((product, p) => {
        const path = ['categories', c, 'products', p];
        if (seen.has(product.id)) addDuplicate(ctx, [...path, 'id'], product.id);
        seen.add(product.id);
        checkProduct(product, ctx, path);
      });
    });
  });
export type ReplaceCatalogInput = z.input<typeof replaceCatalogSchema>;

export const saveProductSchema = productShape
  .omit({ id: true })
  .extend({
    /** the row's id; left out for a new product */
    id: z.uuid().optional(),
    /** the id it is imported and parsed by; made from its name when left out */
    slug: slug.optional(),
    categoryName: name,
  })
  .superRefine((product, ctx) => checkProduct({ ...product, id: product.slug ?? '' }, ctx, []));
export type SaveProductInput = z.input<typeof saveProductSchema>;

export const removeProductSchema = z.object({ id: z.uuid() });
export const setSoldOutSchema = z.object({
  productId: z.uuid(),
  /** null: on sale again */
  until: z.union([storableDate, z.literal('forever'), z.null()]),
});

type Refinement = z.core.$RefinementCtx;
type Path = (string | number)[];

function checkProduct(product: ProductShape, ctx: Refinement, path: Path): void {
  checkUnique(product.variants ?? [], ctx, [...path, 'variants']);
  if ((product.variants ?? []).filter((variant) => variant.isDefault).length > 1)
    ctx.addIssue({
      code: 'custom',
      path: [...path, 'variants'],
      message: 'Only one variant can be the default.',
    });
  checkUnique(product.modifierGroups ?? [], ctx, [...path, 'modifierGroups']);
  const options = new Set<string>();
  (product.modifierGroups ?? []).forEach((group, g) => {
    group.options.forEach((option, o) => {
      if (options.has(option.id))
        addDuplicate(ctx, [...path, 'modifierGroups', g, 'options', o, 'id'], option.id);
      options.add(option.id);
    });
  });
}

function checkUnique(items: readonly { id: string }[], ctx: Refinement, path: Path): void {
  const seen = new Set<string>();
  items.forEach(({ id }, index) => {
    if (seen.has(id)) addDuplicate(ctx, [...path, index, 'id'], id);
    seen.add(id);
  });
}

function addDuplicate(ctx: Refinement, path: Path, id: string): void {
  ctx.addIssue({ code: 'custom', path, message: `The id "${id}" stands here twice.` });
}
