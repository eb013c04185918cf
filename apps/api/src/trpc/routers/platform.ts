import { listAlerts } from '@novi/core/platform/list-alerts';
import { t } from '../init.ts';
import { asPlatformAdmin } from '../platform-procedure.ts';
import { userProcedure } from '../tenant-procedure.ts';

/** The console of those who run the installation; each look at it is written down. */
export const platformRouter = t.router({
  alerts: userProcedure.query(({ ctx }) => asPlatformAdmin(ctx, 'looks at the alerts', listAlerts)),
});
