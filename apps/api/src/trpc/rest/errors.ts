import type { TRPCError } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { sendError } from '../../http/send-error.ts';
import { RateLimitedError, retryAfter } from '../../limits.ts';
import { domainErrorOf, fieldsOf, toTrpcError } from '../errors.ts';

/** What an error looks like, for the document; sendError writes it. */
export const restErrorSchema = z
  .object({
    success: z.literal(false),
    error: z.object({
      code: z.string().meta({ example: 'INVALID_INPUT' }),
      message: z.string().meta({ example: 'Some fields are not right.' }),
      fields: z
        .record(z.string(), z.string())
        .optional()
        .meta({
          description: 'Path of a field to what is wrong with it',
          example: { 'items.0.price': 'At most 2 decimals.' },
        }),
    }),
  })
  .meta({ id: 'Error' });

/** What a procedure threw, in the REST API's own shape. */
export function sendProcedureError(reply: FastifyReply, thrown: unknown): FastifyReply {
  const error = toTrpcError(thrown);
  const status = getHTTPStatusCodeFromError(error);
  if (error.cause instanceof RateLimitedError) {
    reply.header('retry-after', retryAfter(error.cause));
  }
  if (status >= 500 && !domainErrorOf(error)) {
    reply.log.error({ err: error.cause ?? error }, 'a request failed');
    return sendError(reply, 500, {
      code: 'INTERNAL',
      message: 'Something went wrong on our side. Please try again.',
    });
  }
  const fields = fieldsOf(error);
  const domain = domainErrorOf(error);
  return sendError(reply, status, {
    code: domain?.code ?? restCode(error),
    message: domain?.message ?? (fields ? 'Some fields are not right.' : error.message),
    ...(fields && Object.keys(fields).length > 0 ? { fields } : {}),
  });
}

function restCode(error: TRPCError): string {
  return error.code === 'BAD_REQUEST' ? 'INVALID_INPUT' : error.code;
}
