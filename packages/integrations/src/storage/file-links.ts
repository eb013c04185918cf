import { createHmac, timingSafeEqual } from 'node:crypto';

/** Which file a link opens, for whom, and until when. */
export interface FileLink {
  tenantId: string;
  fileId: string;
  expiresAt: Date;
}

export interface FileLinks {
  /** A path and query that opens one file of one tenant until a while from `now`. */
  sign(file: { tenantId: string; fileId: string }, now: Date): string;
  /** The link behind a path's parts; null when it was changed, signed with another key, or has expired. */
  verify(
    parts: { tenantId: string; fileId: string; expires: string; signature: string },
    now: Date,
  ): FileLink | null;
}

const stepMs = 5 * 60_000;

/**
 * Links to files that need no session: whoever has one may open that file until it expires, 5 to 10 minutes after it
 * was signed. Ends fall on full steps, so that a page that is drawn again shows the same address and fetches nothing
 * twice. The tenant is part of what is signed and of where the file is then looked up.
 * @param keys of 32 bytes: the first signs, all verify
 */
export function openFileLinks(keys: readonly Buffer[]): FileLinks {
  const signatureOf = (key: Buffer, tenantId: string, fileId: string, expires: string) =>
    createHmac('sha256', key).update(`${tenantId}|${fileId}|${expires}`).digest();

  return {
    sign({ tenantId, fileId }, now) {
      const expires = String((Math.floor(now.getTime() / stepMs) + 2) * stepMs);
      const [key] = keys;
      if (!key) throw new Error('links to files need a key');
      const signature = signatureOf(key, tenantId, fileId, expires).toString('base64url');
      return `/files/${tenantId}/${fileId}?e=${expires}&s=${signature}`;
    },
    verify({ tenantId, fileId, expires, signature }, now) {
      const given = Buffer.from(signature, 'base64url');
      const isOurs = keys.some((key) => {
        const wanted = signatureOf(key, tenantId, fileId, expires);
        return given.length === wanted.length && timingSafeEqual(given, wanted);
      });
      // Only what was signed is read further.
      if (!isOurs || !/^\d{1,15}$/.test(expires)) return null;
      const expiresAt = new Date(Number(expires));
      return expiresAt > now ? { tenantId, fileId, expiresAt } : null;
    },
  };
}
