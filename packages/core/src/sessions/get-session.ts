import { waSessions } from '@novi/db/schema/wa-sessions';
import { and, eq, sql } from 'drizzle-orm';
import { can, demand } from '../access/can.ts';
import type { Context } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { causeInWords } from './causes.ts';
import { findSession, type SessionRow } from './find-session.ts';
import { type GetSession, getSessionSchema } from './schemas.ts';
import { downOf } from './session-down.ts';
import type { SessionState } from './session-machine.ts';

export interface SessionView {
  state: SessionState;
  causeCode: string | null;
  /** The cause in plain words. */
  cause: string | null;
  /** What the phone scans; null unless a scan is awaited, the code still counts and the viewer may link. */
  qr: string | null;
  /** What is typed into the phone instead; null under the same conditions. */
  pairingCode: string | null;
  expiresAt: Date | null;
  number: string | null;
  driver: SessionRow['driver'];
  stateChangedAt: Date;
  /** It was ready and is not, though nobody wanted that; since when, and whether it waits for a person. */
  isDown: boolean;
  downSince: Date | null;
  needsPerson: boolean;
  /** When the owners were told by mail that it is down; null once they were told that it is back. */
  alertedAt: Date | null;
  lastReadyAt: Date | null;
  /** When something last came in, within a minute. */
  lastHeardAt: Date | null;
  isSandbox: boolean;
}

/** The shop's WhatsApp session as its staff see it. Whoever scans the code owns the number: only managers get it. */
export async function getSession(ctx: Context, input: GetSession = {}): Promise<SessionView> {
  demand(ctx.actor, 'session.read');
  const { locale } = parseInput(getSessionSchema, input);
  const session = await findSession(ctx);
  const code = can(ctx.actor, 'session.link') ? await liveLinkCode(ctx, session) : null;
  const isPairing = session.linkCodeMethod === 'pairing_code';
  const down = downOf(session, ctx.now);
  const causeCode = down.isUnheld ? 'no_worker' : session.causeCode;
  return {
    state: session.actualState,
    causeCode,
    cause: causeInWords(locale, causeCode),
    qr: isPairing ? null : code,
    pairingCode: isPairing ? code : null,
    expiresAt: code ? session.linkCodeExpiresAt : null,
    number: session.number,
    driver: session.driver,
    stateChangedAt: session.stateChangedAt,
    isDown: down.isDown,
    downSince: down.since,
    needsPerson: down.needsPerson,
    alertedAt: session.alertedAt,
    lastReadyAt: session.lastReadyAt,
    lastHeardAt: session.lastHeardAt,
    isSandbox: session.driver === 'sandbox',
  };
}

async function liveLinkCode(ctx: Context, session: SessionRow): Promise<string | null> {
  const { id, actualState, linkCodeSealed, keyVersion } = session;
  if (actualState !== 'awaiting_scan' || !linkCodeSealed) return null;
  const isMine = and(eq(waSessions.tenantId, ctx.tenantId), eq(waSessions.id, id));
  const [live] = await ctx.tx
    .select({ id: waSessions.id })
    .from(waSessions)
    .where(and(isMine, sql`${waSessions.linkCodeExpiresAt} > clock_timestamp()`));
  return live ? ctx.vault.open('link_code', linkCodeSealed, keyVersion) : null;
}
