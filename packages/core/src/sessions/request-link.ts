import { waSessions } from '@novi/db/schema/wa-sessions';
import { and, eq } from 'drizzle-orm';
import { demand } from '../access/can.ts';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { parseInput } from '../parse-input.ts';
import { findSession } from './find-session.ts';
import { type RequestLink, requestLinkSchema } from './schemas.ts';
import type { SessionState } from './session-machine.ts';

/** In these a code is shown, or about to be, that another wish makes worthless. */
const linkingStates: readonly SessionState[] = ['starting', 'awaiting_scan'];

/** In these there is no live link that another driver would cut. */
const unlinkedStates: readonly SessionState[] = ['off', 'unlinked', 'banned', 'conflict', 'failed'];

/**
 * Asks for the shop's number to be linked: a worker sees the wish and shows a code. Asked again, it changes nothing.
 * Throws FORBIDDEN; EMAIL_NOT_VERIFIED for a real number, which must not be given to whoever typed somebody else's
 * address (the sandbox needs no proof); CONFLICT for another driver while one is linked; INVALID_INPUT for a pairing code
 * without a phone, or by a driver that has none.
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
  if (driver !== session.driver && !unlinkedStates.includes(session.actualState)) {
    throw new DomainError('CONFLICT', 'Unlink the number first; then it can be linked in another way.');
  }
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
