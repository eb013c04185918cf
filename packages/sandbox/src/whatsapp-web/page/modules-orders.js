import { define } from './registry.js';
import { messageById } from './store.js';

/** What the details of an order are asked for: the cart itself, which the message only points to. */
async function queryOrder(_chat, orderId) {
  const order = messageById(orderId)?.cart;
  if (!order) return undefined;
  const products = order.items.map((item) => ({ ...item, price: 0, currency: 'USD', thumbnailUrl: '' }));
  return { products, subtotal: 0, total: 0, currency: 'USD', createdAt: 0 };
}

define('WAWebBizOrderBridge', { queryOrder });
