import { reportSession } from '@novi/core/sessions/report-session';
import type { Sql } from 'postgres';
import type { Sandbox } from '../stack/product.ts';
import type { LinkedShop } from './shops.ts';
import { sessionsNow } from './watch-leases.ts';

/** Says of every session what its last holder might, under its fence. Returns how often that was believed. */
export async function writeStale(
  shops: readonly LinkedShop[],
  fences: ReadonlyMap<string, number>,
): Promise<number> {
  let accepted = 0;
  for (const { shop } of shops) {
    const { sessionId } = shop;
    const fence = fences.get(sessionId) ?? 0;
    const write = shop.run({ kind: 'job', name: 'session' }, (ctx) =>
      reportSession(ctx, { sessionId, fence, state: 'conflict', causeCode: 'conflict' }),
    );
    accepted += await write.then(
      () => 1,
      () => 0,
    );
  }
  return accepted;
}

/** Two holders of one session at once, by the network's own record. */
export async function overlapsOf(sandbox: Sandbox): Promise<number> {
  const response = await fetch(`${sandbox.url}/sandbox/api/sessions`);
  const { sessions } = (await response.json()) as { sessions: { overlaps: unknown[] }[] };
  return sessions.reduce((sum, { overlaps }) => sum + overlaps.length, 0);
}

/** Links that the network or a row no longer knows. */
export async function erasedOf(admin: Sql, sandbox: Sandbox, shops: readonly LinkedShop[]): Promise<number> {
  const response = await fetch(`${sandbox.url}/sandbox/api/numbers`);
  const { numbers } = (await response.json()) as { numbers: { number: string }[] };
  const linked = new Set(numbers.map(({ number }) => number));
  const known = new Set((await sessionsNow(admin)).map(({ number }) => number));
  return shops.filter(({ number }) => !linked.has(number) || !known.has(number)).length;
}
