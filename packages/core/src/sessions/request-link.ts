import { waSessions } from '@novi/db/schema/wa-sessions';
import { and, eq } from 'drizzle-orm';
import { demand } from '../access/can.ts';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { parseInput } from '../parse-input.ts';
import { findSession, type SessionRow } from './find-session.ts';
import { openCloudNumber } from './open-cloud-number.ts';
import { type RequestLink, requestLinkSchema } from './schemas.ts';
import type { SessionState } from './session-machine.ts';

/** In these a code is shown, or about to be, that another wish makes worthless. */
const linkingStates: readonly SessionState[] = ['starting', 'awaiting_scan'];

/** In these there is no live link that another driver would cut. */
const unlinkedStates: readonly SessionState[] = ['off', 'unlinked', 'banned', 'conflict', 'failed'];

/**
 * Asks for the shop's number to be linked: a worker sees the wish and shows a code. Asked again, it changes nothing.
 * Throws FORBIDDEN; EMAIL_NOT_VERIFIED for a real number, which must not be given to whoever typed somebody else's
 * address (the sandbox needs no proof); CONFLICT for another driver while one is linked, but to the Cloud API and back:
 * there is no link that would be cut; INVALID_INPUT for a pairing code without a phone, or by a driver that has none, and
 * for the Cloud API where no number of it was connected.
 */
export async function requestLink(ctx: Context, input: RequestLink): Promise<{ state: SessionState }> {
  demand(ctx.actor, 'session.link');
  const { driver: wanted, emailVerified, method, phone } = parseInput(requestLinkSchema, input);
  const session = await findSession(ctx);
  const driver = wanted ?? session.driver;
  if (driver !== 'sandbox' && !emailVerified) {
    throw new DomainError(
      'EMAIL_NOT_VERIFIED',
      'Confirm your e-mail address first: we have sent you a link.',
    );
  }
  if (driver !== session.driver) await demandMayChange(ctx, session, driver);
  if (method === 'pairing_code' && (driver !== 'web-js' || !phone)) {
    throw new DomainError('INVALID_INPUT', 'A pairing code needs the number of the phone it is typed into.', {
      phone: driver === 'web-js' ? 'Write the number with its country code.' : 'Scan the QR code instead.',
    });
  }
  const isAnotherWay = method !== session.linkMethod || method === 'pairing_code';
  const isAnew = linkingStates.includes(session.actualState) && isAnotherWay;
  await ctx.tx
    .update(waSessions)
    .set({
      desiredState: 'on',
      driver,
      // A watermark is the driver's own, and so is being linked to a number.
      ...(driver !== session.driver && { watermark: null, number: null }),
      linkMethod: method,
      linkPhoneSealed: method === 'pairing_code' && phone ? ctx.vault.seal('link_phone', phone) : null,
      linkPhoneKeyVersion: ctx.vault.keyVersion,
      ...(isAnew && { restartsWanted: session.restartsWanted + 1, linkCodeSealed: null }),
      updatedAt: ctx.now,
    })
    .where(and(eq(waSessions.tenantId, ctx.tenantId), eq(waSessions.id, session.id)));
  ctx.record({
    kind: 'session.link_requested',
    subjectType: 'session',
    subjectId: session.id,
    payload: { driver, method },
  });
  ctx.wake('session', session.id);
  return { state: session.actualState };
}

/** By the Cloud API a number is not linked to anything, so nothing is lost by going there or by leaving it. */
async function demandMayChange(
  ctx: Context,
  session: SessionRow,
  driver: SessionRow['driver'],
): Promise<void> {
  if (driver === 'cloud-api') {
    if (await openCloudNumber(ctx, session.id)) return;
    throw new DomainError('INVALID_INPUT', 'Connect the number to the Cloud API first.', {
      driver: 'Enter what Meta shows for the number.',
    });
  }
  if (session.driver === 'cloud-api' || unlinkedStates.includes(session.actualState)) return;
  throw new DomainError('CONFLICT', 'Unlink the number first; then it can be linked in another way.');
}
