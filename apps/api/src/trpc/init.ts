import { initTRPC } from '@trpc/server';
import superjson from 'superjson';
import type { OpenApiMeta } from 'trpc-to-openapi';
import type { ApiContext } from './context.ts';
import { shapeError } from './errors.ts';

const HEARTBEAT_MS = 15_000;

/** The one instance of tRPC: superjson carries Dates, and a stream says every 15 s that it is alive. */
export const t = initTRPC
  .context<ApiContext>()
  .meta<OpenApiMeta>()
  .create({
    transformer: superjson,
    errorFormatter: shapeError,
    sse: {
      ping: { enabled: true, intervalMs: HEARTBEAT_MS },
      client: { reconnectAfterInactivityMs: 3 * HEARTBEAT_MS },
    },
  });
