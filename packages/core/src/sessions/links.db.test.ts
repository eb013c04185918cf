import { randomBytes } from 'node:crypto';
import { waLinks } from '@novi/db/schema/wa-links';
import { and, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Actor } from '../access/actor.ts';
import { holdSession, letLeaseEnd } from '../testing/live-session.ts';
import { openTestShop, openTestWorld, type TestShop, type TestWorld } from '../testing/test-shop.ts';
import { eraseLink } from './erase-link.ts';
import { loadLink } from './load-link.ts';
import { saveLink } from './save-link.ts';

const worker: Actor = { kind: 'job', name: 'session' };
const bytes = randomBytes(200_000);
let world: TestWorld;
let shop: TestShop;
let held: { sessionId: string; fence: number };

beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  shop = await openTestShop(world);
  held = await holdSession(shop);
});

const load = (as = held) => shop.run(worker, (ctx) => loadLink(ctx, as));
const save = (generation: number, as = held, content = bytes) =>
  shop.run(worker, (ctx) => saveLink(ctx, { ...as, generation, bytes: content, atRest: true }));
const erase = (as = held) => shop.run(worker, (ctx) => eraseLink(ctx, as));
const sealedRow = async () => {
  const rows = await shop.run(worker, (ctx) =>
    ctx.tx.select().from(waLinks).where(eq(waLinks.tenantId, shop.tenantId)),
  );
  return rows[0];
};

it('keeps a link sealed and gives it back to the next holder', async () => {
  expect(await load()).toEqual({ generation: 0, link: null });
  expect(await save(0)).toBe(1);
  const next = await holdSession(shop, 2);
  expect(await load(next)).toEqual({ generation: 1, link: { bytes, atRest: true } });
  // It has been running since it was loaded.
  expect(await load(next)).toEqual({ generation: 1, link: { bytes, atRest: false } });
  const row = await sealedRow();
  expect(row?.sealed.includes(bytes.subarray(100, 132))).toBe(false);
});

it('refuses a save by whoever held the session before', async () => {
  await save(0);
  const next = await holdSession(shop, 2);
  await expect(save(1)).rejects.toMatchObject({ code: 'STALE_FENCE' });
  await expect(erase()).rejects.toMatchObject({ code: 'STALE_FENCE' });
  await expect(load()).rejects.toMatchObject({ code: 'STALE_FENCE' });
  expect(await load(next)).toMatchObject({ generation: 1, link: { bytes } });
});

it('refuses a save once the lease has ended, though nobody else holds the session', async () => {
  await letLeaseEnd(shop);
  await expect(save(0)).rejects.toMatchObject({ code: 'STALE_FENCE' });
});

it('refuses a save that did not start from the newest link', async () => {
  await save(0);
  await expect(save(0)).rejects.toMatchObject({ code: 'STALE_FENCE' });
});

it('refuses a link that somebody changed, and one of another generation', async () => {
  await save(0);
  await shop.run(worker, (ctx) =>
    ctx.tx
      .update(waLinks)
      .set({ sealed: sql`set_byte(${waLinks.sealed}, 5000, (get_byte(${waLinks.sealed}, 5000) + 1) % 256)` })
      .where(and(eq(waLinks.tenantId, shop.tenantId), eq(waLinks.sessionId, shop.sessionId))),
  );
  await expect(load()).rejects.toMatchObject({ code: 'UNAVAILABLE' });

  await save(1);
  const older = (await sealedRow())?.sealed as Buffer;
  await save(2);
  await shop.run(worker, (ctx) =>
    ctx.tx.update(waLinks).set({ sealed: older }).where(eq(waLinks.tenantId, shop.tenantId)),
  );
  await expect(load()).rejects.toMatchObject({ code: 'UNAVAILABLE' });
});

it('erases for good, and counts on, so that an older save cannot come after', async () => {
  await save(0);
  expect(await erase()).toBe(2);
  expect(await load()).toEqual({ generation: 2, link: null });
  await expect(save(1)).rejects.toMatchObject({ code: 'STALE_FENCE' });
});
