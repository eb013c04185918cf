import { mkdtemp, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { storeFile } from '@novi/core/edge/store-file';
import { deleteFile } from '@novi/core/files/delete-file';
import { openTestShop, openTestWorld, type TestWorld } from '@novi/core/testing/test-shop';
import { openLocalStorage } from '@novi/integrations/storage/local-storage';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sweepFiles } from './sweep-files.ts';

let world: TestWorld;
let folder: string;

beforeAll(async () => {
  world = await openTestWorld();
  folder = await mkdtemp(path.join(tmpdir(), 'novi-sweep-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await world.close();
});

it('removes what no row knows once it is old, keeps the rest, and touches no stranger’s', async () => {
  world.clock.now = new Date();
  const files = openLocalStorage(folder);
  const edge = { ...world.edge, files };
  const shop = await openTestShop(world, { menu: null });
  const run = { tenantId: shop.tenantId, actor: shop.owner };
  const file = { mime: 'image/png', width: 1, height: 1, name: null, bytes: Buffer.from('bytes') };
  const keep = await storeFile(edge, run, file, async (_ctx, id) => id);
  const gone = await storeFile(edge, run, file, async (_ctx, id) => id);
  await shop.run(shop.owner, (ctx) => deleteFile(ctx, gone));
  const crashed = await files.put(shop.tenantId, Buffer.from('no row'));
  const strange = await files.put('01900000-0000-7000-8000-0000000000ff', Buffer.from('of another database'));
  expect(await sweepFiles(edge, files)).toBe(0);
  const longAgo = new Date(Date.now() - 2 * 60 * 60_000);
  for await (const { key } of files.list()) await utimes(path.join(folder, key), longAgo, longAgo);
  expect(await sweepFiles(edge, files)).toBe(2);
  expect(keep).not.toBe(gone);
  expect(await files.get(crashed)).toBeNull();
  expect(await files.get(strange)).not.toBeNull();
});
