import { createHash } from 'node:crypto';
import { isUniqueViolation } from '@novi/db/postgres-error';
import { catalogSyncs, cloudNumbers } from '@novi/db/schema/cloud-numbers';
import { waSessions } from '@novi/db/schema/wa-sessions';
import { and, eq } from 'drizzle-orm';
import { demand } from '../access/can.ts';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { parseInput } from '../parse-input.ts';
import { findSession } from './find-session.ts';
import { type ConnectCloudNumber, connectCloudNumberSchema } from './schemas.ts';
import type { SessionState } from './session-machine.ts';

/**
 * Lets the shop's session go by Meta's Cloud API from now on: the same session, so that every conversation, and all that
 * still waits to be sent, goes on there. Whoever holds the session stops the link it has and begins anew; a link of another
 * driver is not undone. What speaks for the number is sealed and never read back. The caller has proved by the token that
 * the number is theirs. Throws FORBIDDEN, EMAIL_NOT_VERIFIED; CONFLICT where another shop has this number.
 */
export async function connectCloudNumber(
  ctx: Context,
  input: ConnectCloudNumber,
): Promise<{ state: SessionState }> {
  demand(ctx.actor, 'session.link');
  const given = parseInput(connectCloudNumberSchema, input);
  if (!given.emailVerified) {
    throw new DomainError(
      'EMAIL_NOT_VERIFIED',
      'Confirm your e-mail address first: we have sent you a link.',
    );
  }
  const session = await findSession(ctx);
  const { accessToken, appSecret, catalogId, verifyToken } = given;
  const values = {
    phoneNumberId: given.phoneNumberId,
    wabaId: given.wabaId,
    isCoexistence: given.isCoexistence,
    credentialsSealed: ctx.vault.seal('cloud_credentials', JSON.stringify({ accessToken, appSecret })),
    keyVersion: ctx.vault.keyVersion,
    verifyTokenHash: verifyToken ? hashOfVerifyToken(verifyToken) : null,
    updatedAt: ctx.now,
  };
  const key = { tenantId: ctx.tenantId, sessionId: session.id };
  await ctx.tx
    .insert(cloudNumbers)
    .values({ ...key, id: ctx.random.id(), ...values })
    .onConflictDoUpdate({ target: [cloudNumbers.tenantId, cloudNumbers.sessionId], set: values })
    .catch((error: unknown) => {
      if (!isUniqueViolation(error, 'cloud_numbers_phone_number_id')) throw error;
      throw new DomainError('CONFLICT', 'This number is connected to another shop.');
    });
  if (catalogId) await followMenu(ctx, session.id, catalogId);
  await ctx.tx
    .update(waSessions)
    .set({
      driver: 'cloud-api',
      desiredState: 'on',
      // A watermark is the driver's own; a token given anew is taken up by beginning anew.
      watermark: null,
      restartsWanted: session.restartsWanted + 1,
      updatedAt: ctx.now,
    })
    .where(and(eq(waSessions.tenantId, ctx.tenantId), eq(waSessions.id, session.id)));
  ctx.record({
    kind: 'session.link_requested',
    subjectType: 'session',
    subjectId: session.id,
    payload: { driver: 'cloud-api' },
  });
  ctx.wake('session', session.id);
  return { state: session.actualState };
}

/** What is kept of a token of Meta's handshake: enough to know it again. */
export function hashOfVerifyToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** A catalog that is new knows nothing yet; one that was there goes on from what it was told. */
async function followMenu(ctx: Context, sessionId: string, catalogId: string): Promise<void> {
  const [known] = await ctx.tx
    .select({ id: catalogSyncs.id, catalogId: catalogSyncs.catalogId })
    .from(catalogSyncs)
    .where(and(eq(catalogSyncs.tenantId, ctx.tenantId), eq(catalogSyncs.sessionId, sessionId)));
  if (known?.catalogId === catalogId) return;
  const fresh = {
    catalogId,
    syncedVersion: 0,
    synced: {},
    refused: [],
    handle: null,
    attempts: 0,
    nextAttemptAt: null,
    lastError: null,
    updatedAt: ctx.now,
  };
  await ctx.tx
    .insert(catalogSyncs)
    .values({ tenantId: ctx.tenantId, id: ctx.random.id(), sessionId, ...fresh })
    .onConflictDoUpdate({ target: [catalogSyncs.tenantId, catalogSyncs.sessionId], set: fresh });
}
