import type { ShopIds } from './seed-shop.ts';

/** What the id at a place in a procedure's input is an id of. */
const byField: Record<string, keyof ShopIds> = {
  conversationId: 'conversation',
  before: 'message',
  productId: 'product',
  variantId: 'variant',
  orderId: 'order',
  lineId: 'line',
  aliasId: 'alias',
  fileId: 'file',
  tenantId: 'tenant',
  business_id: 'tenant',
};
const byRouter: Record<string, keyof ShopIds> = {
  orders: 'order',
  catalog: 'product',
  businesses: 'tenant',
};

/** Throws for an id nobody has told about: a procedure that takes a new kind of id has to be thought of here. */
export function idKind(procedure: string, field: string | number | undefined): keyof ShopIds {
  const kind = field === 'id' ? byRouter[procedure.split('.')[0] ?? ''] : byField[String(field)];
  if (!kind) throw new Error(`${procedure} takes an id "${field}": say in id-kinds.ts what it is an id of`);
  return kind;
}

/**
 * Where an id of nobody's is answered by something else than NOT_FOUND, and so is another shop's. An id in a list of
 * items, or one that only says which shop is meant, is a fault of that field.
 */
export const otherRefusals: Record<string, string> = {
  'orders.create items.0.productId': 'INVALID_INPUT',
  'orders.create items.0.variantId': 'INVALID_INPUT',
  // A cursor that leads nowhere starts from the newest; a thread that is not there has nothing unread.
  'chats.thread before': 'OK',
  'chats.markRead conversationId': 'OK',
  'GET /api/orders (orders.list) business_id': 'FORBIDDEN',
  'POST /api/orders (orders.create) business_id': 'FORBIDDEN',
};

/** Queries that no shop may ask, whoever in it. */
export const refusedQueries: Record<string, string> = {
  'platform.alerts': 'FORBIDDEN',
};
