import { t } from './init.ts';
import { authRouter } from './routers/auth.ts';
import { boardRouter } from './routers/board.ts';
import { catalogRouter } from './routers/catalog.ts';
import { chatsRouter } from './routers/chats.ts';
import { liveRouter } from './routers/live.ts';
import { membersRouter } from './routers/members.ts';
import { ordersRouter } from './routers/orders.ts';
import { parserRouter } from './routers/parser.ts';
import { platformRouter } from './routers/platform.ts';
import { sessionRouter } from './routers/session.ts';
import { statsRouter } from './routers/stats.ts';
import { templatesRouter } from './routers/templates.ts';
import { tenantRouter } from './routers/tenant.ts';

/** What the dashboard can ask for; its type is all of this app that the web knows. */
export const appRouter = t.router({
  auth: authRouter,
  board: boardRouter,
  catalog: catalogRouter,
  chats: chatsRouter,
  live: liveRouter,
  members: membersRouter,
  orders: ordersRouter,
  parser: parserRouter,
  platform: platformRouter,
  session: sessionRouter,
  stats: statsRouter,
  templates: templatesRouter,
  tenant: tenantRouter,
});

export type AppRouter = typeof appRouter;
