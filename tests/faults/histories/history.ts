import { setTimeout as sleep } from 'node:timers/promises';
import type { Intent, Poison } from '../invariants/evidence.ts';
import { phoneOn } from '../support/phone.ts';
import { playScript } from '../workload/play-script.ts';
import { type CustomerScript, drawScript } from '../workload/script.ts';
import { calmNetwork, type NetworkFaults, setNetwork } from '../world/network-faults.ts';
import { SeededRandom } from '../world/random.ts';
import type { Witness } from '../world/witness.ts';
import type { Shop } from '../world/world.ts';
import { stormMs } from './schedule.ts';

/** One shop's evening as its seed has it: two customers, how the network treats them, and what else goes wrong there. */
export interface History {
  seed: number;
  shop: Shop;
  beginsAtMs: number;
  scripts: CustomerScript[];
  /** by customer */
  weather: NetworkFaults[];
  offline: { phone: string; atMs: number; forMs: number }[];
  poison: (Poison & { atMs: number })[];
}

export function drawHistory(seed: number, shop: Shop): History {
  const random = new SeededRandom(seed);
  const weatherOf = (): NetworkFaults => ({
    delayMs: random.chance(0.25) ? random.between(20, 300) : 0,
    duplicate: random.chance(0.25),
    reorder: random.chance(0.2),
  });
  const tail = shop.number.slice(-4);
  const scripts: CustomerScript[] = [];
  const weather: NetworkFaults[] = [];
  for (const customer of ['01', '02']) {
    const own = weatherOf();
    weather.push(own);
    const person = { phone: `4477009${tail}${customer}`, shop: shop.number };
    scripts.push(drawScript(random, person, own.reorder ?? false));
  }
  const atMs = () => random.between(0, stormMs);
  const somebody = [shop.number, ...scripts.map(({ phone }) => phone)];
  return {
    seed,
    shop,
    beginsAtMs: random.between(0, stormMs * 0.7),
    scripts,
    weather,
    offline: random.chance(0.3)
      ? [{ phone: random.pick(somebody), atMs: atMs(), forMs: random.between(100, 2_500) }]
      : [],
    poison: random.chance(0.15) ? [{ phone: `4477009${tail}99`, shop: shop.number, atMs: atMs() }] : [],
  };
}

export const intentsOf = ({ scripts }: History): Intent[] => scripts.flatMap(({ intents }) => intents);

/**
 * Plays a history; what the network does to its phones ends with the storm. Returns what its customers waited for in
 * vain until `patience` ended.
 */
export async function playHistory(
  { beginsAtMs, scripts, weather, offline, poison }: History,
  sandboxUrl: string,
  witness: Witness,
  patience: AbortSignal,
): Promise<string[]> {
  for (const [index, own] of weather.entries()) {
    await setNetwork(sandboxUrl, { phone: scripts[index]?.phone ?? '', ...own });
  }
  const disturbances = [
    ...offline.map(async ({ phone, atMs, forMs }) => {
      await sleep(atMs);
      await setNetwork(sandboxUrl, { phone, offline: true });
      await sleep(forMs);
      await setNetwork(sandboxUrl, { phone, offline: false });
    }),
    ...poison.map(async ({ phone, shop, atMs }) => {
      await sleep(atMs);
      await phoneOn(sandboxUrl, phone).send(shop, 'one coke for pickup', `POISON-${phone}`);
    }),
    sleep(stormMs).then(async () => {
      for (const { phone } of scripts) await setNetwork(sandboxUrl, { phone, ...calmNetwork });
    }),
  ];
  await sleep(beginsAtMs);
  const answers = await Promise.all(
    scripts.map((script) => playScript(sandboxUrl, witness, script, patience)),
  );
  await Promise.all(disturbances);
  return answers.filter((each) => each !== null);
}
