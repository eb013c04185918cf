import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';

const inlineScript = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g;

/** CSP sources for the scripts that stand in a page itself, so that 'unsafe-inline' is not needed. */
export function inlineScriptHashes(html: string): string[] {
  return [...html.matchAll(inlineScript)].map(
    ([, code = '']) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`,
  );
}

/** The Content-Security-Policy of every page: only our own files, in no frame, and no text that becomes script. */
export function contentSecurityPolicy(options: { scriptHashes: string[]; isSecure: boolean }): string {
  return [
    "default-src 'none'",
    ["script-src 'self'", ...options.scriptHashes].join(' '),
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "media-src 'self' blob:",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
    ...(options.isSecure ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
}

/** On every answer, errors included. */
export function addSecurityHeaders(
  app: FastifyInstance,
  options: { scriptHashes: string[]; isSecure: boolean },
): void {
  const policy = contentSecurityPolicy(options);
  app.addHook('onRequest', async (_request, reply) => {
    reply.headers({
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    });
    if (options.isSecure) reply.header('strict-transport-security', 'max-age=63072000; includeSubDomains');
  });
}
