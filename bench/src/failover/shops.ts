import { requestLink } from '@novi/core/sessions/request-link';
import { openTestShop, type TestShop, type TestWorld } from '@novi/core/testing/test-shop';

export interface LinkedShop {
  shop: TestShop;
  number: string;
}

/** Shops whose numbers the sandbox's network has linked already; each wants its session to be on. */
export async function openLinkedShops(
  world: TestWorld,
  sandboxUrl: string,
  count: number,
): Promise<LinkedShop[]> {
  const shops: LinkedShop[] = [];
  for (let n = 0; n < count; n += 1) {
    const shop = await openTestShop(world, { menu: null });
    const number = `1555020${String(n).padStart(4, '0')}`;
    const { qr } = await post<{ qr: string }>(`${sandboxUrl}/sandbox/driver/links`, {
      session: `${shop.tenantId}:${shop.sessionId}`,
    });
    await post(`${sandboxUrl}/sandbox/api/phones/${number}/scan`, { qr });
    await shop.run(shop.owner, (ctx) => requestLink(ctx, { emailVerified: false }));
    shops.push({ shop, number });
  }
  return shops;
}

async function post<T>(url: string, body: unknown): Promise<T> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}
