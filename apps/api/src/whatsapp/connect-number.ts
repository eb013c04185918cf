import { demand } from '@novi/core/access/can';
import { runInTenant } from '@novi/core/edge/run-in-tenant';
import { DomainError } from '@novi/core/errors';
import { connectCloudNumber } from '@novi/core/sessions/connect-cloud-number';
import type { ConnectCloudNumber } from '@novi/core/sessions/schemas';
import type { SessionState } from '@novi/core/sessions/session-machine';
import { openCloudApi } from '@novi/integrations/whatsapp-cloud/cloud-api';
import { GraphRefusal } from '@novi/integrations/whatsapp-cloud/graph-http';
import type { Session } from '../auth/session.ts';
import type { Services } from '../services.ts';
import { tenantOf } from '../trpc/context.ts';

/**
 * Connects a shop's number at Meta. Meta is asked first, outside any transaction: a token that can see the number is the
 * proof that it is theirs. Throws FORBIDDEN, INVALID_INPUT, UNAVAILABLE, and what connectCloudNumber throws.
 */
export async function connectNumber(
  { edge, settings }: Services,
  caller: Session,
  input: Omit<ConnectCloudNumber, 'emailVerified'>,
): Promise<{ state: SessionState }> {
  const { session, tenantId, actor } = tenantOf(caller);
  demand(actor, 'session.link');
  await openCloudApi(settings.whatsApp.cloudUrl, input)
    .numberInfo()
    .catch((error: unknown) => {
      if (!(error instanceof GraphRefusal)) {
        throw new DomainError('UNAVAILABLE', 'Meta does not answer at the moment. Please try again.');
      }
      throw new DomainError('INVALID_INPUT', 'Meta does not know this number by this token.', {
        accessToken: 'Make a permanent token that may use this number, and copy all of it.',
      });
    });
  const { emailVerified } = session.user;
  return runInTenant(edge, { tenantId, actor }, (ctx) =>
    connectCloudNumber(ctx, { ...input, emailVerified }),
  );
}
