import type { FastifyInstance } from 'fastify';
import { ZodError } from 'zod';
import { Problem, type ProblemCode } from '../network/problem.ts';

const STATUS: Record<ProblemCode, number> = {
  INVALID: 400,
  NOT_FOUND: 404,
  CONFLICT: 409,
  NOT_CONNECTED: 409,
  ALREADY_LINKED: 409,
  UNLINKED: 410,
  OFFLINE: 503,
};

/** Every error leaves as `{ error, code }`: words for people, a code for programs. */
export function answerProblems(app: FastifyInstance): void {
  app.setErrorHandler((error, _request, reply) => {
    if (error instanceof Problem) {
      return reply.code(STATUS[error.code]).send({ error: error.message, code: error.code });
    }
    if (error instanceof ZodError) {
      return reply.code(400).send({ error: inWords(error), code: 'INVALID' });
    }
    const status = (error as { statusCode?: number }).statusCode ?? 500;
    const words =
      error instanceof Error && status < 500 ? error.message : 'The sandbox failed. Its log says how.';
    if (status >= 500) console.error(error);
    return reply.code(status).send({ error: words, code: status < 500 ? 'INVALID' : 'FAILED' });
  });
  app.setNotFoundHandler((_request, reply) =>
    reply.code(404).send({ error: 'Not found.', code: 'NOT_FOUND' }),
  );
}

function inWords(error: ZodError): string {
  return error.issues.map((issue) => `${issue.path.join('.') || 'body'}: ${issue.message}`).join('; ');
}
