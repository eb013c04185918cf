import { forgetAliasSchema, teachAliasSchema } from '@novi/core/catalog/alias-schemas';
import { forgetAlias } from '@novi/core/catalog/forget-alias';
import { getCatalog } from '@novi/core/catalog/get-catalog';
import { removeProduct } from '@novi/core/catalog/remove-product';
import { replaceCatalog } from '@novi/core/catalog/replace-catalog';
import { saveProduct } from '@novi/core/catalog/save-product';
import {
  removeProductSchema,
  replaceCatalogSchema,
  saveProductSchema,
  setSoldOutSchema,
} from '@novi/core/catalog/schemas';
import { setSoldOut } from '@novi/core/catalog/set-sold-out';
import { teachAlias } from '@novi/core/catalog/teach-alias';
import { t } from '../init.ts';
import { tenantProcedure } from '../tenant-procedure.ts';

export const catalogRouter = t.router({
  get: tenantProcedure.query(({ ctx }) => getCatalog(ctx.scope)),
  replace: tenantProcedure
    .input(replaceCatalogSchema)
    .mutation(({ ctx, input }) => replaceCatalog(ctx.scope, input)),
  saveProduct: tenantProcedure
    .input(saveProductSchema)
    .mutation(({ ctx, input }) => saveProduct(ctx.scope, input)),
  removeProduct: tenantProcedure
    .input(removeProductSchema)
    .mutation(({ ctx, input }) => removeProduct(ctx.scope, input)),
  setSoldOut: tenantProcedure
    .input(setSoldOutSchema)
    .mutation(({ ctx, input }) => setSoldOut(ctx.scope, input)),
  teachAlias: tenantProcedure
    .input(teachAliasSchema)
    .mutation(({ ctx, input }) => teachAlias(ctx.scope, input)),
  forgetAlias: tenantProcedure
    .input(forgetAliasSchema)
    .mutation(({ ctx, input }) => forgetAlias(ctx.scope, input)),
});
