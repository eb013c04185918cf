import { explainMessage } from '@novi/core/intake/explain-message';
import { explainMessageSchema } from '@novi/core/intake/explain-schema';
import { t } from '../init.ts';
import { tenantProcedure } from '../tenant-procedure.ts';

export const parserRouter = t.router({
  explain: tenantProcedure
    .input(explainMessageSchema)
    .query(({ ctx, input }) => explainMessage(ctx.scope, input)),
});
