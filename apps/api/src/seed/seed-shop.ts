import type { Actor } from '@novi/core/access/actor';
import type { Edge } from '@novi/core/edge/edge';
import { runInTenant } from '@novi/core/edge/run-in-tenant';
import { fillShop } from '@novi/core/seed/fill-shop';
import type { SeedShop } from '@novi/core/seed/scenario';
import { findSession } from '@novi/core/sessions/find-session';
import { requestLink } from '@novi/core/sessions/request-link';
import { users } from '@novi/db/schema/users';
import { withAuth } from '@novi/db/with-auth';
import { provisionShop } from '../auth/provision-shop.ts';
import { linkSandboxPhone } from './link-sandbox-phone.ts';

/**
 * Makes a shop with its owner, as sign-up does, and fills it. `known` when the owner's e-mail is there already:
 * nothing is changed then.
 * @param sandboxUrl where its number is linked; null leaves the number unlinked
 */
export async function seedShop(
  edge: Edge,
  shop: SeedShop,
  options: { passwordHash: string; timeZone: string; sandboxUrl: string | null },
): Promise<'made' | 'known'> {
  const userId = edge.random.id();
  const tenantId = await withAuth(edge.database, async (tx) => {
    const [made] = await tx
      .insert(users)
      .values({
        id: userId,
        email: shop.owner.email,
        username: shop.owner.name,
        passwordHash: options.passwordHash,
        emailVerifiedAt: edge.now(),
        locale: shop.locale,
      })
      .onConflictDoNothing({ target: users.email })
      .returning({ id: users.id });
    if (!made) return null;
    const { name, currency, locale } = shop;
    const { timeZone } = options;
    const provisioned = await provisionShop(edge, tx, {
      shopName: name,
      name: shop.owner.name,
      currency,
      timeZone,
      userId,
      locale,
      driver: 'sandbox',
    });
    return provisioned.tenantId;
  });
  if (!tenantId) return 'known';
  const owner: Actor = { kind: 'user', userId, role: 'owner', name: shop.owner.name };
  await fillShop(edge, tenantId, owner, shop);
  if (options.sandboxUrl) await link(edge, { tenantId, owner, shop, sandboxUrl: options.sandboxUrl });
  return 'made';
}

async function link(
  edge: Edge,
  input: { tenantId: string; owner: Actor; shop: SeedShop; sandboxUrl: string },
): Promise<void> {
  const { tenantId, owner, shop, sandboxUrl } = input;
  const run = { tenantId, actor: owner };
  const session = await runInTenant(edge, run, (ctx) => findSession(ctx));
  // Scanned before a worker is asked to hold the session: it then finds the number linked.
  await linkSandboxPhone(sandboxUrl, {
    session: `${tenantId}:${session.id}`,
    number: shop.number,
    label: shop.name,
  });
  await runInTenant(edge, run, (ctx) => requestLink(ctx, { driver: 'sandbox', emailVerified: true }));
}
