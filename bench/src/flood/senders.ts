import { setTimeout as sleep } from 'node:timers/promises';
import { postJson } from '../phones/network.ts';
import type { LinkedShop } from '../stack/linked-shops.ts';

/** Complete, so that it is answered at once. */
const text = 'one large margherita for pickup please';
const atOnce = 8;

/** Customers' numbers; nobody writes twice. */
let phones = 0;
const newPhone = () => `4470${String(10_000_000 + phones++)}`;

export interface Sent {
  tenantId: string;
  phone: string;
}

async function write(sandboxUrl: string, shop: LinkedShop): Promise<Sent> {
  const phone = newPhone();
  await postJson(`${sandboxUrl}/sandbox/api/phones/${phone}/messages`, { to: shop.number, text });
  return { tenantId: shop.tenantId, phone };
}

/** New customers write to the shops in turn, evenly spaced, whether those before were answered or not. */
export async function writeSteadily(
  sandboxUrl: string,
  shops: readonly LinkedShop[],
  perMinute: number,
  seconds: number,
): Promise<Sent[]> {
  const count = Math.round((perMinute * seconds) / 60);
  const begunMs = performance.now();
  const writing: Promise<Sent>[] = [];
  for (let index = 0; index < count; index += 1) {
    await sleep(Math.max(0, begunMs + (index * 60_000) / perMinute - performance.now()));
    const shop = shops[index % shops.length];
    if (shop) writing.push(write(sandboxUrl, shop));
  }
  return Promise.all(writing);
}

/** As many messages to one shop as fast as the network takes them; resolves with how long it took, ms. */
export async function floodFrom(sandboxUrl: string, shop: LinkedShop, messages: number): Promise<number> {
  const begunMs = performance.now();
  let left = messages;
  const lane = async () => {
    while (left > 0) {
      left -= 1;
      await write(sandboxUrl, shop);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return performance.now() - begunMs;
}
