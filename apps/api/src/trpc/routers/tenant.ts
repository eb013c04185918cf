import { getTenant } from '@novi/core/tenants/get-tenant';
import { updateTenantSchema } from '@novi/core/tenants/schemas';
import { updateTenant } from '@novi/core/tenants/update-tenant';
import { t } from '../init.ts';
import { tenantProcedure } from '../tenant-procedure.ts';

export const tenantRouter = t.router({
  get: tenantProcedure.query(({ ctx }) => getTenant(ctx.scope)),
  update: tenantProcedure
    .input(updateTenantSchema)
    .mutation(({ ctx, input }) => updateTenant(ctx.scope, input)),
});
