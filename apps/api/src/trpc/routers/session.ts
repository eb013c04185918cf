import { livingWorkers } from '@novi/core/edge/living-workers';
import { getCloudNumber } from '@novi/core/sessions/get-cloud-number';
import { getSession } from '@novi/core/sessions/get-session';
import { missingDrivers } from '@novi/core/sessions/missing-drivers';
import { requestLink } from '@novi/core/sessions/request-link';
import { requestRestart } from '@novi/core/sessions/request-restart';
import { requestUnlink } from '@novi/core/sessions/request-unlink';
import { connectCloudNumberSchema, requestLinkSchema } from '@novi/core/sessions/schemas';
import { readManualMode } from '@novi/core/tenants/read-manual-mode';
import { connectNumber } from '../../whatsapp/connect-number.ts';
import { t } from '../init.ts';
import { tenantProcedure, userProcedure } from '../tenant-procedure.ts';

/** A worker that has not been heard of for so long cannot be counted on to link anything, ms. */
const workerGoneMs = 30_000;

export const sessionRouter = t.router({
  get: tenantProcedure.query(async ({ ctx: { scope, session, services } }) => ({
    ...(await getSession(scope, { locale: session.user.locale })),
    emailVerified: session.user.emailVerified,
    manual: await readManualMode(scope),
    /** What Meta is told, and whether a shop has to bring a Meta app of its own. */
    official: {
      webhookUrl: `${services.edge.publicUrl}/webhooks/whatsapp`,
      needsApp: services.settings.whatsApp.appSecret === null,
    },
  })),
  /** Drivers that no living worker has, each with why in plain words. The same for every shop. */
  missingDrivers: userProcedure.query(async ({ ctx: { session, services } }) =>
    missingDrivers(session.user.locale, await livingWorkers(services.edge.database, workerGoneMs)),
  ),
  link: tenantProcedure
    .input(requestLinkSchema.omit({ emailVerified: true }).prefault({}))
    .mutation(({ ctx: { scope, session }, input }) =>
      requestLink(scope, { ...input, emailVerified: session.user.emailVerified }),
    ),
  /** The number at Meta's Cloud API and its catalog, without what speaks for it. */
  cloud: tenantProcedure.query(({ ctx }) => getCloudNumber(ctx.scope)),
  connectCloud: userProcedure
    .input(connectCloudNumberSchema.omit({ emailVerified: true }))
    .mutation(({ ctx: { services, session }, input }) => connectNumber(services, session, input)),
  restart: tenantProcedure.mutation(({ ctx }) => requestRestart(ctx.scope)),
  unlink: tenantProcedure.mutation(({ ctx }) => requestUnlink(ctx.scope)),
});
