import type { Context } from '../context.ts';
import { cartItemsOf } from './cart-message.ts';

/**
 * Puts the menu's names into a cart whose network tells ids alone, so that people can read it. What is not on the menu any
 * more keeps its id.
 */
export async function nameCartItems<M extends { kind: string; payload?: Record<string, unknown> }>(
  ctx: Context,
  message: M,
): Promise<M> {
  const items = message.kind === 'cart' ? cartItemsOf(message.payload) : null;
  if (!items) return message;
  const { products } = await ctx.menus.current();
  const named = items.map((item) => {
    const dot = item.id.lastIndexOf('.');
    const product = products.get(item.id) ?? products.get(item.id.slice(0, Math.max(0, dot)));
    const variant = product?.variants.find(({ slug }) => slug === item.id.slice(dot + 1));
    const name =
      product && !products.has(item.id) && variant ? `${product.name} ${variant.name}` : product?.name;
    return { ...item, name: name ?? item.name };
  });
  return { ...message, payload: { ...message.payload, cart: { items: named } } };
}
