import { createHash } from 'node:crypto';
import type { Context } from '../context.ts';

/** 192 random bits: beyond guessing, and short enough for a chat. */
const tokenBytes = 24;

export function newTrackingToken(ctx: Context): { token: string; hash: string } {
  const token = ctx.random.bytes(tokenBytes).toString('base64url');
  return { token, hash: hashTrackingToken(token) };
}

/** What is stored and looked up: a copy of the database opens no link. */
export function hashTrackingToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

export function trackingUrl(ctx: Pick<Context, 'publicUrl'>, token: string): string {
  return `${ctx.publicUrl}/t/${token}`;
}
