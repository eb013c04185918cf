/** A router of the API whose answers an event makes old. Only what is on the screen is then asked again. */
export type Touched =
  | 'board'
  | 'orders'
  | 'chats'
  | 'session'
  | 'catalog'
  | 'parser'
  | 'tenant'
  | 'templates'
  | 'auth';

const byFamily: Record<string, readonly Touched[]> = {
  order: ['board', 'orders', 'chats'],
  payment: ['board', 'orders'],
  delivery: ['board', 'orders'],
  message: ['chats'],
  conversation: ['chats'],
  session: ['session'],
  catalog: ['catalog', 'parser'],
  tenant: ['tenant', 'templates', 'auth', 'session'],
};

/** A draft is still the customer's cart: the board does not show it, the thread does. */
const cartKinds = new Set(['order.drafted', 'order.summarised', 'order.expired']);

/** Which queries an event makes old. An unknown kind touches nothing: an older tab meets a newer server. */
export function touchedQueries(event: { kind: string }): readonly Touched[] {
  const family = event.kind.split('.')[0] ?? '';
  if (cartKinds.has(event.kind)) return ['chats', 'orders'];
  return Object.hasOwn(byFamily, family) ? (byFamily[family] ?? []) : [];
}
