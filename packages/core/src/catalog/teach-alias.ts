import { productAliases } from '@novi/db/schema/aliases';
import { and, count, eq, ne } from 'drizzle-orm';
import { demand } from '../access/can.ts';
import type { Context } from '../context.ts';
import { notFound } from '../errors.ts';
import { invalidInput, parseInput } from '../parse-input.ts';
import { type TeachAliasInput, teachAliasSchema } from './alias-schemas.ts';
import { demandNewMeaning } from './demand-new-meaning.ts';
import type { Menu, MenuProduct } from './menus.ts';
import { normaliseAlias } from './normalise-alias.ts';
import { raiseVersion } from './raise-version.ts';

/** More names than this make a product match almost anything. */
const maxPerProduct = 50;

/**
 * From the next message on these words mean this product, also where they meant another: the same words move. Taught
 * again they stay as they are. Throws FORBIDDEN (typing into the menu, and moving what was typed there, takes
 * catalog.write), NOT_FOUND, and INVALID_INPUT for the name of another product, for what is said in every chat, and
 * beyond 50 names.
 */
export async function teachAlias(
  ctx: Context,
  input: TeachAliasInput,
): Promise<{ id: string; version: number }> {
  demand(ctx.actor, 'catalog.teach');
  const wanted = parseInput(teachAliasSchema, input);
  if (wanted.source === 'typed') demand(ctx.actor, 'catalog.write');
  const menu = await ctx.menus.current();
  const product = productById(menu, wanted.productId);
  const variantId = wanted.variantId ?? null;
  if (variantId !== null && !product.variants.some((variant) => variant.id === variantId))
    throw notFound('variant');
  await demandNewMeaning(ctx, menu, product, wanted.text);

  const version = await raiseVersion(ctx);
  const normalised = normaliseAlias(wanted.text);
  const isThese = and(eq(productAliases.tenantId, ctx.tenantId), eq(productAliases.normalised, normalised));
  const [former] = await ctx.tx.select().from(productAliases).where(isThese);
  // Typed for a product that is gone from the menu, it holds nobody up.
  if (former?.source === 'typed' && isOnMenu(menu, former.productId) && former.productId !== product.id)
    demand(ctx.actor, 'catalog.write');
  if (former?.productId === product.id && former.variantId === variantId) return { id: former.id, version };
  await demandRoom(ctx, product, former?.id);

  const id = former?.id ?? ctx.random.id();
  const values = {
    productId: product.id,
    variantId,
    text: wanted.text,
    locale: wanted.locale ?? null,
    source: wanted.source,
    createdBy: ctx.actor.kind === 'user' ? ctx.actor.userId : null,
    createdAt: ctx.now,
  };
  if (former) await ctx.tx.update(productAliases).set(values).where(isThese);
  else await ctx.tx.insert(productAliases).values({ ...values, tenantId: ctx.tenantId, id, normalised });
  ctx.record({
    kind: 'catalog.alias_taught',
    subjectType: 'catalog',
    subjectId: ctx.tenantId,
    payload: { version, product: product.slug, aliasId: id, source: wanted.source },
  });
  return { id, version };
}

function productById(menu: Menu, id: string): MenuProduct {
  for (const product of menu.products.values()) if (product.id === id) return product;
  throw notFound('product');
}

function isOnMenu(menu: Menu, id: string): boolean {
  return [...menu.products.values()].some((product) => product.id === id);
}

async function demandRoom(ctx: Context, product: MenuProduct, exceptId: string | undefined): Promise<void> {
  const [row] = await ctx.tx
    .select({ count: count() })
    .from(productAliases)
    .where(
      and(
        eq(productAliases.tenantId, ctx.tenantId),
        eq(productAliases.productId, product.id),
        exceptId === undefined ? undefined : ne(productAliases.id, exceptId),
      ),
    );
  if ((row?.count ?? 0) >= maxPerProduct)
    throw invalidInput({
      text: `${product.name} has ${maxPerProduct} other names already. Remove one that is not used.`,
    });
}
