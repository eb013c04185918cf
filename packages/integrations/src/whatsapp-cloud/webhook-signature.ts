import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Whether a webhook's `X-Hub-Signature-256` is the HMAC of its raw body under the app's secret. Compared in constant time.
 * https://developers.facebook.com/docs/graph-api/webhooks/getting-started#validate-payloads
 */
export function isSigned(rawBody: Buffer, header: string | undefined, appSecret: string): boolean {
  const given = /^sha256=([0-9a-f]{64})$/i.exec(header ?? '')?.[1];
  if (!given || appSecret === '') return false;
  const expected = createHmac('sha256', appSecret).update(rawBody).digest();
  return timingSafeEqual(Buffer.from(given, 'hex'), expected);
}

/**
 * The handshake by which Meta makes sure that an address wants its webhooks. Returns the challenge to echo, with the token
 * to be checked; null for a request that is none.
 * https://developers.facebook.com/docs/graph-api/webhooks/getting-started#verification-requests
 */
export function readHandshake(query: Record<string, unknown>): { token: string; challenge: string } | null {
  const token = query['hub.verify_token'];
  const challenge = query['hub.challenge'];
  if (query['hub.mode'] !== 'subscribe' || typeof token !== 'string' || typeof challenge !== 'string')
    return null;
  return { token, challenge };
}
