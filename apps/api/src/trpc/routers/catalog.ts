import { z } from 'zod';
import { t } from '../init.ts';
import { notYet } from '../not-yet.ts';
import { tenantProcedure } from '../tenant-procedure.ts';
import type { CatalogView } from '../views/catalog.ts';

const slug = z
  .string()
  .min(1)
  .max(100)
  .regex(/^[a-z0-9][a-z0-9_-]*$/);
const name = z.string().trim().min(1).max(200);
const priceMinor = z.int().min(0);
const product = {
  id: slug,
  name,
  description: z.string().max(2000).optional(),
  priceMinor,
  unit: z.enum(['each', 'kg', 'g', 'l', 'dozen', 'pack']).default('each'),
  variants: z.array(z.object({ id: slug, name, priceMinor })).optional(),
  modifierGroups: z
    .array(
      z.object({
        id: slug,
        name,
        min: z.int().min(0),
        max: z.int().min(1),
        options: z.array(z.object({ id: slug, name, priceMinor, includedByDefault: z.boolean().optional() })),
      }),
    )
    .optional(),
};

export const catalogRouter = t.router({
  get: tenantProcedure.query(() => notYet<CatalogView>()),
  replace: tenantProcedure
    .input(
      z.object({
        currency: z.string().length(3),
        categories: z.array(z.object({ name, products: z.array(z.object(product)) })),
      }),
    )
    .mutation(() => notYet<{ version: number }>()),
  saveProduct: tenantProcedure
    .input(z.object({ ...product, id: z.uuid().optional(), slug: slug.optional(), categoryName: name }))
    .mutation(() => notYet<{ id: string; version: number }>()),
  removeProduct: tenantProcedure
    .input(z.object({ id: z.uuid() }))
    .mutation(() => notYet<{ version: number }>()),
  setSoldOut: tenantProcedure
    .input(z.object({ productId: z.uuid(), until: z.union([z.date(), z.literal('forever')]).nullable() }))
    .mutation(() => notYet<{ version: number }>()),
});
