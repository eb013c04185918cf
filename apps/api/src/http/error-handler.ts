import type { FastifyInstance } from 'fastify';
import { RateLimitedError } from '../limits.ts';
import { CROSS_SITE } from './same-site.ts';
import { sendError } from './send-error.ts';

export type Refusal = { status: number; code: string; message: string };

/** What Fastify itself refuses before a route is reached, in our words and codes. */
const refusals: Record<string, Refusal> = {
  FST_ERR_BAD_URL: { status: 400, code: 'INVALID_INPUT', message: 'This address could not be read.' },
  FST_ERR_MAX_PARAM_LENGTH: { status: 414, code: 'TOO_LARGE', message: 'This address is too long.' },
  FST_ERR_CTP_BODY_TOO_LARGE: { status: 413, code: 'TOO_LARGE', message: 'The body is too large.' },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: {
    status: 415,
    code: 'UNSUPPORTED_MEDIA_TYPE',
    message: 'Send JSON, with Content-Type: application/json.',
  },
  FST_ERR_CTP_INVALID_JSON_BODY: { status: 400, code: 'INVALID_INPUT', message: 'The body is not JSON.' },
  [CROSS_SITE]: { status: 403, code: 'FORBIDDEN', message: 'This request came from another site.' },
  FST_ERR_CTP_EMPTY_JSON_BODY: { status: 400, code: 'INVALID_INPUT', message: 'The body is empty.' },
};

/** What to tell the client of an error that no route has answered; 500 for what is not the client's doing. */
export function refusalOf(error: Error & { code?: string; statusCode?: number }): Refusal {
  if (error instanceof RateLimitedError) return { status: 429, code: error.code, message: error.message };
  const known = refusals[error.code ?? ''];
  if (known) return known;
  const status = error.statusCode ?? 500;
  return status >= 400 && status < 500
    ? { status, code: 'INVALID_INPUT', message: 'The request could not be read.' }
    : { status: 500, code: 'INTERNAL', message: 'Something went wrong on our side. Please try again.' };
}

/** For whatever no route has answered itself. What is not the client's doing is logged, and told in one sentence. */
export function addErrorHandler(app: FastifyInstance): void {
  app.setErrorHandler((error: Error, request, reply) => {
    const { status, ...told } = refusalOf(error);
    if (status >= 500) request.log.error({ err: error }, 'a request failed');
    return sendError(reply, status, told);
  });
}
