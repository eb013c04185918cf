import { replaceCatalog } from '@novi/core/catalog/replace-catalog';
import { replaceCatalogSchema } from '@novi/core/catalog/schemas';
import { z } from 'zod';
import { t } from '../init.ts';
import { restTenantProcedure } from './procedures.ts';

export const restCatalog = t.router({
  replace: restTenantProcedure
    .meta({
      openapi: {
        method: 'PUT',
        path: '/api/catalog',
        tags: ['catalog'],
        summary: 'Put a whole menu in the place of the one there is; prices in minor units',
        errorResponses: [400, 401, 403, 413, 415, 429, 500],
      },
    })
    .input(replaceCatalogSchema)
    .output(z.object({ success: z.literal(true), version: z.int() }))
    .mutation(async ({ ctx, input }) => {
      const { version } = await replaceCatalog(ctx.scope, input);
      return { success: true as const, version };
    }),
});
