import type { Context } from '@novi/core/context';
import type { Edge } from '@novi/core/edge/edge';
import { runInTenant } from '@novi/core/edge/run-in-tenant';
import { lastInboundId } from '@novi/core/intake/last-inbound-id';
import { payloadOfMessage } from '@novi/core/intake/payload-of-message';
import { forgetCloudNumber } from '@novi/core/sessions/forget-cloud-number';
import { type CloudNumber, openCloudNumber } from '@novi/core/sessions/open-cloud-number';

interface Held {
  tenantId: string;
  sessionId: string;
  fence: number;
}

/** What the driver needs to know and Meta does not tell: it names messages where the port names chats. */
export interface CloudRows {
  /** What speaks for the number; null where none is connected. */
  number(held: Held): Promise<CloudNumber | null>;
  /** What Meta calls the last message that somebody wrote. */
  lastInboundId(held: Held, address: string): Promise<string | null>;
  /** What Meta calls the file of a message. */
  mediaId(held: Held, waMessageId: string): Promise<string | null>;
  forget(held: Held): Promise<void>;
}

export function openCloudRows(edge: Edge): CloudRows {
  const actor = { kind: 'job', name: 'cloud-api' } as const;
  const read = <T>({ tenantId }: Held, verb: (ctx: Context) => Promise<T>) =>
    runInTenant(edge, { tenantId, actor, readOnly: true }, verb);
  return {
    number: (held) => read(held, (ctx) => openCloudNumber(ctx, held.sessionId)),
    lastInboundId: (held, address) =>
      read(held, (ctx) => lastInboundId(ctx, { sessionId: held.sessionId, address })),
    async mediaId(held, waMessageId) {
      const { sessionId } = held;
      const payload = await read(held, (ctx) => payloadOfMessage(ctx, { sessionId, waMessageId }));
      const id = payload?.cloudMediaId;
      return typeof id === 'string' ? id : null;
    },
    forget: (held) =>
      runInTenant(edge, { tenantId: held.tenantId, actor }, (ctx) => forgetCloudNumber(ctx, held)),
  };
}
