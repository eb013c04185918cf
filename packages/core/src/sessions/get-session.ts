import { can, demand } from '../access/can.ts';
import type { Context } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { causeInWords } from './causes.ts';
import { findSession, type SessionRow } from './find-session.ts';
import { type GetSession, getSessionSchema } from './schemas.ts';
import type { SessionState } from './session-machine.ts';

export interface SessionView {
  state: SessionState;
  causeCode: string | null;
  /** The cause in plain words. */
  cause: string | null;
  /** What the phone scans; null unless a scan is awaited, the code still counts and the viewer may link. */
  qr: string | null;
  expiresAt: Date | null;
  number: string | null;
  driver: SessionRow['driver'];
  stateChangedAt: Date;
  isSandbox: boolean;
}

/** The shop's WhatsApp session as its staff see it. Whoever scans the code owns the number: only managers get it. */
export async function getSession(ctx: Context, input: GetSession = {}): Promise<SessionView> {
  demand(ctx.actor, 'session.read');
  const { locale } = parseInput(getSessionSchema, input);
  const session = await findSession(ctx);
  const code = can(ctx.actor, 'session.link') ? liveLinkCode(ctx, session) : null;
  return {
    state: session.actualState,
    causeCode: session.causeCode,
    cause: causeInWords(locale, session.causeCode),
    qr: code,
    expiresAt: code ? session.linkCodeExpiresAt : null,
    number: session.number,
    driver: session.driver,
    stateChangedAt: session.stateChangedAt,
    isSandbox: session.driver === 'sandbox',
  };
}

function liveLinkCode(ctx: Context, session: SessionRow): string | null {
  const { actualState, linkCodeSealed, linkCodeExpiresAt, keyVersion } = session;
  if (actualState !== 'awaiting_scan' || !linkCodeSealed || !linkCodeExpiresAt) return null;
  if (linkCodeExpiresAt <= ctx.now) return null;
  return ctx.vault.open('link_code', linkCodeSealed, keyVersion);
}
