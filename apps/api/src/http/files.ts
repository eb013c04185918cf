import { demand } from '@novi/core/access/can';
import { readFile } from '@novi/core/edge/read-file';
import { storeFile } from '@novi/core/edge/store-file';
import { DomainError } from '@novi/core/errors';
import { checkFile, type FileCheck } from '@novi/integrations/storage/check-file';
import { StorageError } from '@novi/integrations/storage/local-storage';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { addressKey, demandLimit } from '../limits.ts';
import type { Services } from '../services.ts';
import { tenantOf } from '../trpc/context.ts';
import { sendProcedureError } from '../trpc/rest/errors.ts';
import { byteRange } from './byte-range.ts';
import { readSession } from './request-session.ts';
import { sendError } from './send-error.ts';

type Upload = FastifyRequest<{ Body: Buffer }>;
type Download = FastifyRequest<{
  Params: { tenantId: string; fileId: string };
  Querystring: { e?: string; s?: string };
}>;

/**
 * Files of chats. `POST /files` takes one from somebody who may answer customers: the bytes as they are, its name in
 * `x-file-name` (percent-encoded); it answers `{ fileId, mime, sizeBytes }`, which a reply then names. `GET` opens one by
 * a signed link and nothing else: no cookie is asked for, and none helps.
 */
export async function addFiles(app: FastifyInstance, services: Services): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    // Another site cannot send this type without asking first, as it could a form.
    scope.addContentTypeParser(
      'application/octet-stream',
      { parseAs: 'buffer', bodyLimit: services.settings.maxFileBytes },
      (_request, body, done) => done(null, body),
    );
    scope.setErrorHandler((error: Error & { code?: string }, _request, reply) =>
      error.code === 'FST_ERR_CTP_BODY_TOO_LARGE'
        ? sendProcedureError(reply, tooLarge(services.settings.maxFileBytes))
        : Promise.reject(error),
    );
    scope.post('/files', (request, reply) => takeFile(services, request as Upload, reply));
  });
  app.get('/files/:tenantId/:fileId', (request, reply) => sendFile(services, request as Download, reply));
}

async function takeFile(services: Services, request: Upload, reply: FastifyReply): Promise<unknown> {
  const { edge, limits, settings } = services;
  reply.header('cache-control', 'no-store');
  try {
    await demandLimit(limits.uploads, addressKey(request.ip));
    const { session } = await readSession(services.sessions, request);
    const { tenantId, actor } = tenantOf(session);
    demand(actor, 'chats.reply');
    const bytes = request.body ?? Buffer.alloc(0);
    const checked = await checkFile(bytes, { maxBytes: settings.maxFileBytes });
    if (checked.kind === 'refused') throw refusalOf(checked.reason, settings.maxFileBytes);
    const { mime, width, height } = checked;
    const file = { mime, width, height, name: nameOf(request), bytes };
    return await storeFile(edge, { tenantId, actor }, file, async (_ctx, fileId) => ({
      fileId,
      mime,
      sizeBytes: bytes.length,
    }));
  } catch (error) {
    if (!(error instanceof StorageError)) return sendProcedureError(reply, error);
    request.log.error({ err: error }, error.message);
    return sendProcedureError(
      reply,
      new DomainError('UNAVAILABLE', 'The file could not be stored on our side. Please try again later.'),
    );
  }
}

const megabytes = (bytes: number) => `${Math.floor(bytes / 1_048_576)} MB`;

const tooLarge = (maxBytes: number) =>
  new DomainError('TOO_LARGE', `A file has at most ${megabytes(maxBytes)}. Send a smaller one.`);

function refusalOf(reason: Extract<FileCheck, { kind: 'refused' }>['reason'], maxBytes: number): DomainError {
  switch (reason) {
    case 'too_large':
      return tooLarge(maxBytes);
    case 'empty':
      return new DomainError('INVALID_INPUT', 'This file is empty.');
    case 'too_many_pixels':
      return new DomainError('INVALID_INPUT', 'This picture has too many pixels. Send a smaller one.');
    case 'unsafe_type':
      return new DomainError(
        'INVALID_INPUT',
        'Pictures, sound, videos, PDF and Office documents can be sent; this file is none of them.',
      );
  }
}

function nameOf({ headers }: Upload): string | null {
  const given = headers['x-file-name'];
  if (typeof given !== 'string') return null;
  try {
    return decodeURIComponent(given);
  } catch {
    return null;
  }
}

async function sendFile(services: Services, request: Download, reply: FastifyReply): Promise<unknown> {
  const { edge, fileLinks } = services;
  const { e: expires = '', s: signature = '' } = request.query;
  const now = edge.now();
  const link = fileLinks.verify(
    { ...request.params, expires: String(expires), signature: String(signature) },
    now,
  );
  const gone = () =>
    sendError(reply.header('cache-control', 'no-store'), 404, {
      code: 'NOT_FOUND',
      message: 'This link has expired, or there is no such file. Open it from the chat again.',
    });
  if (!link) return gone();
  const { tenantId, fileId, expiresAt } = link;
  const actor = { kind: 'job', name: 'file-link' } as const;
  const file = await readFile(edge, { tenantId, actor }, fileId).catch((error: unknown) => {
    if (error instanceof DomainError && error.code === 'NOT_FOUND') return null;
    throw error;
  });
  if (!file) return gone();

  // Shown in the page only what is, once more, a picture by its own bytes; anything else is saved, never opened.
  const again = await checkFile(file.bytes, { maxBytes: file.bytes.length });
  const isPicture = again.kind === 'ok' && again.mime === file.mime && file.mime.startsWith('image/');
  reply.headers({
    'content-type': file.mime,
    'content-disposition': `${isPicture ? 'inline' : 'attachment'}; filename*=UTF-8''${headerName(file.name)}`,
    'content-security-policy': "sandbox; default-src 'none'",
    'cache-control': `private, max-age=${Math.max(0, Math.floor((expiresAt.getTime() - now.getTime()) / 1000))}`,
    'x-robots-tag': 'noindex',
    'accept-ranges': 'bytes',
  });
  const range = byteRange(request.headers.range, file.bytes.length);
  if (!range) return reply.send(file.bytes);
  return reply
    .code(206)
    .header('content-range', `bytes ${range.start}-${range.end}/${file.bytes.length}`)
    .send(file.bytes.subarray(range.start, range.end + 1));
}

/** As RFC 8187 wants it: what encodeURIComponent leaves and a header's value may not hold is encoded too. */
function headerName(name: string | null): string {
  const encoded = encodeURIComponent((name ?? 'file').toWellFormed());
  return encoded.replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
