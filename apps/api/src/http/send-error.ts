import type { FastifyReply } from 'fastify';

/** The one shape of every error outside tRPC. `fields`: path of a field to a sentence about it. */
export type ErrorBody = {
  success: false;
  error: { code: string; message: string; fields?: Record<string, string> };
};

export function sendError(reply: FastifyReply, status: number, error: ErrorBody['error']): FastifyReply {
  const body: ErrorBody = { success: false, error };
  return reply.code(status).type('application/json; charset=utf-8').send(body);
}
