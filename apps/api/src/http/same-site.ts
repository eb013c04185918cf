import type { FastifyRequest } from 'fastify';

/** The code of the error that refuses such a request. */
export const CROSS_SITE = 'CROSS_SITE';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a browser sent this from another site, so that it must not act with our cookie. Every current browser says
 * so in Sec-Fetch-Site; older ones send Origin with each POST; who sends neither is no browser and has no cookie that
 * somebody else could use. A Bearer token is never sent by itself, so such requests pass.
 */
export function isCrossSite(request: FastifyRequest, publicUrl: string): boolean {
  const { authorization, origin, host } = request.headers;
  if (safeMethods.has(request.method) || authorization?.startsWith('Bearer ')) return false;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  if (origin === undefined) return false;
  return origin !== new URL(publicUrl).origin && !isSameHost(origin, host);
}

function isSameHost(origin: string, host: string | undefined): boolean {
  return URL.canParse(origin) && new URL(origin).host === host;
}
