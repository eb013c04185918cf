import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { queryClient } from './data/query-client.ts';
import { trpc } from './data/trpc.ts';
import { AppFrame } from './frame/app-frame.tsx';
import { safeNext, urls } from './urls.ts';
import { CrashView, NotFoundView } from './view/crash-view.tsx';
import { PendingView } from './view/pending-view.tsx';

const readMe = () => queryClient.ensureQueryData(trpc.auth.me.queryOptions());

const root = createRootRoute({
  component: Outlet,
  notFoundComponent: NotFoundView,
  errorComponent: CrashView,
});

const home = createRoute({
  getParentRoute: () => root,
  path: urls.home,
  beforeLoad: () => {
    throw redirect({ to: urls.board, replace: true });
  },
});

/** Pages for those who are not signed in; who is, goes on to the board. */
const outside = createRoute({
  getParentRoute: () => root,
  id: 'outside',
  validateSearch: (search: Record<string, unknown>): { next?: string } => {
    const next = safeNext(search.next);
    return next ? { next } : {};
  },
  beforeLoad: async ({ search }) => {
    if (await readMe()) throw redirect({ href: search.next ?? urls.board, replace: true });
  },
});
const login = createRoute({
  getParentRoute: () => outside,
  path: urls.login,
  component: lazyRouteComponent(() => import('../features/auth/login-page.tsx'), 'LoginPage'),
});
const signUp = createRoute({
  getParentRoute: () => outside,
  path: urls.signUp,
  component: lazyRouteComponent(() => import('../features/auth/sign-up-page.tsx'), 'SignUpPage'),
});
const verifyEmail = createRoute({
  getParentRoute: () => root,
  path: urls.verifyEmail,
  validateSearch: (search: Record<string, unknown>) => ({ token: String(search.token ?? '') }),
  component: lazyRouteComponent(() => import('../features/auth/verify-email-page.tsx'), 'VerifyEmailPage'),
});

/** Everything of the shop: needs a person, and sends them back here after the login. */
const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  component: AppFrame,
  beforeLoad: async ({ location }) => {
    if (await readMe()) return;
    throw redirect({
      to: urls.login,
      search: location.pathname === urls.board ? {} : { next: location.href },
    });
  },
});
const board = createRoute({
  getParentRoute: () => inside,
  path: urls.board,
  validateSearch: (search: Record<string, unknown>): { order?: string } =>
    typeof search.order === 'string' ? { order: search.order } : {},
  component: lazyRouteComponent(() => import('../features/orders/board-page.tsx'), 'BoardPage'),
});
const chats = createRoute({
  getParentRoute: () => inside,
  path: urls.chats,
  component: lazyRouteComponent(() => import('../features/chats/chats-page.tsx'), 'ChatsPage'),
});
const chat = createRoute({
  getParentRoute: () => inside,
  path: urls.chat,
  component: lazyRouteComponent(() => import('../features/chats/chats-page.tsx'), 'ChatsPage'),
});
const menu = createRoute({
  getParentRoute: () => inside,
  path: urls.menu,
  component: lazyRouteComponent(() => import('../features/menu/menu-page.tsx'), 'MenuPage'),
});
const whatsapp = createRoute({
  getParentRoute: () => inside,
  path: urls.whatsapp,
  component: lazyRouteComponent(() => import('../features/whatsapp/whatsapp-page.tsx'), 'WhatsappPage'),
});
const work = createRoute({
  getParentRoute: () => inside,
  path: urls.work,
  component: lazyRouteComponent(() => import('../features/show-your-work/work-page.tsx'), 'WorkPage'),
});
const settings = createRoute({
  getParentRoute: () => inside,
  path: urls.settings,
  component: lazyRouteComponent(() => import('../features/settings/settings-page.tsx'), 'SettingsPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    outside.addChildren([login, signUp]),
    verifyEmail,
    inside.addChildren([board, chats, chat, menu, whatsapp, work, settings]),
  ]),
  defaultPreload: 'intent',
  defaultPendingMs: 150,
  defaultPendingComponent: PendingView,
  defaultErrorComponent: CrashView,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
