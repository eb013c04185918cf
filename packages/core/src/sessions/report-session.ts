import { waSessions } from '@novi/db/schema/wa-sessions';
import { and, eq, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { assertTransition } from '../machines/machine.ts';
import { parseInput } from '../parse-input.ts';
import { demandLiveFence } from './demand-live-fence.ts';
import type { SessionRow } from './find-session.ts';
import { type ReportSession, reportSessionSchema } from './schemas.ts';
import { type SessionState, sessionMachine } from './session-machine.ts';

/** In these a number is linked or no longer wanted: the phone a pairing code was for is nobody's business any more. */
const withoutLinkPhone: readonly SessionState[] = [
  'syncing',
  'ready',
  'off',
  'unlinked',
  'banned',
  'conflict',
];

/**
 * What the worker that holds a session says of it: where it is and why, its number, the code to scan. Drivers repeat
 * themselves, so a report of what is known already is no event. The code is kept sealed, and only while a scan is
 * awaited; the event never carries it. Throws STALE_FENCE, ILLEGAL_TRANSITION, NOT_FOUND.
 */
export async function reportSession(ctx: Context, input: ReportSession): Promise<void> {
  const report = parseInput(reportSessionSchema, input);
  const { sessionId, fence, state, causeCode, number, linkCode } = report;
  const session = await demandLiveFence(ctx, { sessionId, fence });
  // What ends by a driver that the shop has just left says nothing of what is wanted by the new one.
  const isOfOldDriver = report.driver !== undefined && report.driver !== session.driver;
  const desiredState = isOfOldDriver ? undefined : report.desiredState;
  const isMove = session.actualState !== state;
  const isNewCode = state === 'awaiting_scan' && linkCode !== undefined;
  if (isMove) assertTransition('session', sessionMachine, session.actualState, state);
  const numberNow = state === 'unlinked' ? null : (number ?? session.number);
  const causeNow = causeCode ?? null;
  const isNewLink =
    isMove && session.actualState === 'awaiting_scan' && (state === 'syncing' || state === 'ready');
  const isNews = isMove || isNewCode || numberNow !== session.number || causeNow !== session.causeCode;
  if (!isNews && desiredState === undefined) return;

  const [written] = await ctx.tx
    .update(waSessions)
    .set({
      actualState: state,
      causeCode: causeNow,
      number: numberNow,
      ...(isMove && { stateChangedAt: ctx.now }),
      ...(isNewLink && { linkedAt: ctx.now }),
      ...(desiredState && { desiredState }),
      ...(isNewCode
        ? {
            linkCodeSealed: ctx.vault.seal('link_code', linkCode.code),
            // By the database's clock: a worker whose own is off would show a code that is over, or hide one that is not.
            linkCodeExpiresAt: sql`clock_timestamp() + ${linkCode.forMs} * interval '1 millisecond'`,
            linkCodeMethod: linkCode.method,
            keyVersion: ctx.vault.keyVersion,
          }
        : state !== 'awaiting_scan' && { linkCodeSealed: null, linkCodeExpiresAt: null }),
      ...(withoutLinkPhone.includes(state) && { linkPhoneSealed: null }),
      ...incidentAfter(session, state, causeNow, ctx.now),
      updatedAt: ctx.now,
    })
    .where(
      and(
        eq(waSessions.tenantId, ctx.tenantId),
        eq(waSessions.id, sessionId),
        eq(waSessions.fence, fence),
        sql`${waSessions.leaseExpiresAt} > clock_timestamp()`,
      ),
    )
    .returning({ id: waSessions.id });
  if (!written) {
    throw new DomainError('STALE_FENCE', 'Another worker took this session while this one was writing.');
  }
  ctx.record({
    kind: `session.${state}`,
    subjectType: 'session',
    subjectId: sessionId,
    payload: { from: session.actualState, causeCode: causeNow },
  });
}

/**
 * Since when it is down: from the moment it leaves `ready` until it is ready again, or until the merchant ends the
 * link, of which nobody needs to be told. That somebody was told is kept until they are told that it is back.
 */
function incidentAfter(
  session: SessionRow,
  state: SessionState,
  causeCode: string | null,
  now: Date,
): Partial<SessionRow> {
  if (state === 'ready') {
    return { downSince: null, ...(session.actualState !== 'ready' && { lastReadyAt: now }) };
  }
  const isWanted = causeCode !== 'unlinked_by_shop' && !(state === 'off' && causeCode === null);
  if (!isWanted) return { downSince: null, alertedAt: null };
  const wasUp = session.actualState === 'ready' || session.actualState === 'degraded';
  return wasUp && !session.downSince ? { downSince: now } : {};
}
