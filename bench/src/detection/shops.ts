import { setTimeout as sleep } from 'node:timers/promises';
import { getSession } from '@novi/core/sessions/get-session';
import { requestLink } from '@novi/core/sessions/request-link';
import { openTestShop, type TestWorld } from '@novi/core/testing/test-shop';
import { postJson } from '../phones/network.ts';

export interface BrowserShop {
  tenantId: string;
  sessionId: string;
  number: string;
}

const pollMs = 200;
const withinMs = 120_000;

/** A shop whose number a running worker links in a browser: its code is scanned by the sandbox's phone. */
export async function linkInBrowser(
  world: TestWorld,
  sandboxUrl: string,
  index: number,
): Promise<BrowserShop> {
  const shop = await openTestShop(world);
  const number = `1202555${String(2000 + index)}`;
  await shop.run(shop.owner, (ctx) => requestLink(ctx, { driver: 'web-js', emailVerified: true }));
  const deadline = performance.now() + withinMs;
  for (;;) {
    world.clock.now = new Date();
    const { qr } = await shop.run(shop.owner, (ctx) => getSession(ctx));
    if (qr) {
      await postJson(`${sandboxUrl}/sandbox/api/phones/${number}/scan`, { qr });
      return { tenantId: shop.tenantId, sessionId: shop.sessionId, number };
    }
    if (performance.now() > deadline) throw new Error('a session showed no code');
    await sleep(pollMs);
  }
}
