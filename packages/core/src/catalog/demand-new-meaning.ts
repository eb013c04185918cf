import { parseOrder } from '@novi/parser/parse-order';
import type { Intent } from '@novi/parser/types';
import type { Context } from '../context.ts';
import { toLocalTime } from '../intake/local-time.ts';
import { invalidInput } from '../parse-input.ts';
import { readShop } from '../tenants/read-shop.ts';
import type { Menu, MenuProduct } from './menus.ts';
import { normaliseAlias } from './normalise-alias.ts';

/** What words mean in every chat, whatever a shop sells: taken by a product, a "yes" would order it. */
const spokenFor: readonly Intent[] = [
  'greeting',
  'confirm',
  'decline',
  'cancel_order',
  'human',
  'opt_out',
  'thanks',
];

/**
 * Throws INVALID_INPUT for words that must not name `product`: none at all, the name of another product, and what
 * customers say in every chat.
 */
export async function demandNewMeaning(
  ctx: Context,
  menu: Menu,
  product: MenuProduct,
  text: string,
): Promise<void> {
  const normalised = normaliseAlias(text);
  if (!/\p{L}/u.test(normalised)) throw invalidInput({ text: 'Give words: at least one with letters.' });
  for (const other of menu.products.values()) {
    if (other.id !== product.id && normaliseAlias(other.name) === normalised)
      throw invalidInput({
        text: `“${other.name}” is a product of its own on your menu, so it cannot also mean ${product.name}.`,
      });
  }
  const { timeZone, locales } = await readShop(ctx);
  const { intents, lines, unresolved, ambiguous } = parseOrder([text], {
    compiled: menu.compiled,
    cart: [],
    awaiting: null,
    now: toLocalTime(ctx.now, timeZone),
    locales,
  });
  const namesThings = lines.length + unresolved.length + ambiguous.length > 0;
  if (!namesThings && intents.some((intent) => spokenFor.includes(intent)))
    throw invalidInput({ text: `“${text}” means something in every chat already.` });
}
