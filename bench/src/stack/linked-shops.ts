import { requestLink } from '@novi/core/sessions/request-link';
import { openTestShop, type TestWorld } from '@novi/core/testing/test-shop';
import { postJson } from '../phones/network.ts';

const atOnce = 20;

export interface LinkedShop {
  tenantId: string;
  /** The shop's number on the sandbox's network. */
  number: string;
}

/** Shops whose numbers are linked on the sandbox's network already and wanted on: a worker has only to connect them. */
export async function openLinkedShops(
  world: TestWorld,
  sandboxUrl: string,
  { count, hasMenu }: { count: number; hasMenu: boolean },
): Promise<LinkedShop[]> {
  const shops: LinkedShop[] = [];
  for (let done = 0; done < count; done += atOnce) {
    const some = Array.from({ length: Math.min(atOnce, count - done) }, (_, index) => done + index);
    shops.push(
      ...(await Promise.all(some.map((index) => openLinkedShop(world, sandboxUrl, index, hasMenu)))),
    );
  }
  return shops;
}

async function openLinkedShop(
  world: TestWorld,
  sandboxUrl: string,
  index: number,
  hasMenu: boolean,
): Promise<LinkedShop> {
  const shop = await openTestShop(world, hasMenu ? {} : { menu: null });
  const session = `${shop.tenantId}:${shop.sessionId}`;
  const response = await fetch(`${sandboxUrl}/sandbox/driver/links`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ session }),
  });
  const { qr } = (await response.json()) as { qr: string };
  const number = `1555${String(2_000_000 + index)}`;
  await postJson(`${sandboxUrl}/sandbox/api/phones/${number}/scan`, { qr });
  await shop.run(shop.owner, (ctx) => requestLink(ctx, { emailVerified: false }));
  return { tenantId: shop.tenantId, number };
}
