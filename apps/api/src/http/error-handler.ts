import type { FastifyInstance } from 'fastify';
import { sendError } from './send-error.ts';

/** What Fastify itself refuses before a route is reached, in our words and codes. */
const refusals: Record<string, { status: number; code: string; message: string }> = {
  FST_ERR_CTP_BODY_TOO_LARGE: { status: 413, code: 'TOO_LARGE', message: 'The body is too large.' },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: {
    status: 415,
    code: 'UNSUPPORTED_MEDIA_TYPE',
    message: 'Send JSON, with Content-Type: application/json.',
  },
  FST_ERR_CTP_INVALID_JSON_BODY: { status: 400, code: 'INVALID_INPUT', message: 'The body is not JSON.' },
  FST_ERR_CTP_EMPTY_JSON_BODY: { status: 400, code: 'INVALID_INPUT', message: 'The body is empty.' },
};

/** For whatever no route has answered itself. What is not the client's doing is logged, and told in one sentence. */
export function addErrorHandler(app: FastifyInstance): void {
  app.setErrorHandler((error: Error & { code?: string; statusCode?: number }, request, reply) => {
    const refusal = refusals[error.code ?? ''];
    if (refusal) return sendError(reply, refusal.status, { code: refusal.code, message: refusal.message });
    const status = error.statusCode ?? 500;
    if (status >= 400 && status < 500) {
      return sendError(reply, status, { code: 'INVALID_INPUT', message: 'The request could not be read.' });
    }
    request.log.error({ err: error }, 'a request failed');
    return sendError(reply, 500, {
      code: 'INTERNAL',
      message: 'Something went wrong on our side. Please try again.',
    });
  });
}
