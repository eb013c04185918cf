import type { Signal } from './signal.ts';

export function toPayload({ kind, tenantId, id }: Signal): string {
  return `${kind}:${tenantId}:${id}`;
}

export function fromPayload(payload: string): Signal | undefined {
  const [kind, tenantId, id] = payload.split(':');
  return kind && tenantId && id ? { kind, tenantId, id } : undefined;
}
