import { DomainError, type DomainErrorCode, type FieldErrors } from '@novi/core/errors';
import { TRPCError } from '@trpc/server';
import type { TRPC_ERROR_CODE_KEY } from '@trpc/server/rpc';
import { ZodError } from 'zod';

/** The one place where what a verb refuses for becomes what tRPC, and through it HTTP, says. */
const trpcCodes: Record<DomainErrorCode, TRPC_ERROR_CODE_KEY> = {
  UNAUTHENTICATED: 'UNAUTHORIZED',
  FORBIDDEN: 'FORBIDDEN',
  NOT_FOUND: 'NOT_FOUND',
  INVALID_INPUT: 'BAD_REQUEST',
  CONFLICT: 'CONFLICT',
  ILLEGAL_TRANSITION: 'CONFLICT',
  EMAIL_NOT_VERIFIED: 'FORBIDDEN',
  STALE_FENCE: 'CONFLICT',
  IDEMPOTENCY_MISMATCH: 'CONFLICT',
  RATE_LIMITED: 'TOO_MANY_REQUESTS',
  TOO_LARGE: 'PAYLOAD_TOO_LARGE',
  UNAVAILABLE: 'SERVICE_UNAVAILABLE',
};

/** A DomainError, also one that tRPC has wrapped; anything else stays what it is. */
export function toTrpcError(error: unknown): TRPCError {
  const domain = domainErrorOf(error);
  if (domain) return new TRPCError({ code: trpcCodes[domain.code], message: domain.message, cause: domain });
  if (error instanceof TRPCError) return error;
  return new TRPCError({ code: 'INTERNAL_SERVER_ERROR', cause: error });
}

export function domainErrorOf(error: unknown): DomainError | undefined {
  if (error instanceof DomainError) return error;
  return error instanceof Error && error.cause instanceof DomainError ? error.cause : undefined;
}

/** Field path to sentence, from a refused zod schema or from a verb that named its fields. */
export function fieldsOf(error: unknown): FieldErrors | undefined {
  const domain = domainErrorOf(error);
  if (domain) return domain.fields;
  const zod = error instanceof ZodError ? error : error instanceof Error ? error.cause : undefined;
  if (!(zod instanceof ZodError)) return undefined;
  const fields: FieldErrors = {};
  for (const issue of zod.issues) {
    const unknownKeys = issue.code === 'unrecognized_keys' ? issue.keys : [undefined];
    for (const key of unknownKeys) {
      const path = [...issue.path, ...(key === undefined ? [] : [key])].join('.');
      fields[path] ??= key === undefined ? issue.message : 'There is no such field.';
    }
  }
  return fields;
}

const internalMessage = 'Something went wrong on our side. Please try again.';

/** tRPC's own envelope, with our code and fields added and without stack traces or inner messages. */
export function shapeError(options: {
  shape: {
    message: string;
    code: number;
    data: { code: TRPC_ERROR_CODE_KEY; httpStatus: number; path?: string };
  };
  error: TRPCError;
}) {
  const { shape, error } = options;
  const fields = fieldsOf(error);
  const domainCode: DomainErrorCode | null =
    domainErrorOf(error)?.code ?? (error.code === 'BAD_REQUEST' ? 'INVALID_INPUT' : null);
  const message =
    error.code === 'INTERNAL_SERVER_ERROR'
      ? internalMessage
      : error.cause instanceof ZodError
        ? 'Some fields are not right.'
        : shape.message;
  return {
    code: shape.code,
    message,
    data: {
      code: shape.data.code,
      httpStatus: shape.data.httpStatus,
      ...(shape.data.path === undefined ? {} : { path: shape.data.path }),
      domainCode,
      ...(fields && Object.keys(fields).length > 0 ? { fields } : {}),
    },
  };
}
