import { listMembers } from '@novi/core/members/list-members';
import { t } from '../init.ts';
import { tenantProcedure } from '../tenant-procedure.ts';

export const membersRouter = t.router({
  list: tenantProcedure.query(({ ctx }) => listMembers(ctx.scope)),
});
