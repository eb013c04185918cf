import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadLink } from '@novi/core/sessions/load-link';
import { saveLink } from '@novi/core/sessions/save-link';
import { holdSession } from '@novi/core/testing/live-session';
import type { TestShop } from '@novi/core/testing/test-shop';
import { waLinks } from '@novi/db/schema/wa-links';
import { eq, sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { chromiumPath } from './support/chromium.ts';
import { isOnDisk, secretsOf, tableWith } from './support/find-secrets.ts';
import type { Heard } from './support/heard.ts';
import { processesWith, until } from './support/processes.ts';
import { ANA, openPlace, type Place, SHOP } from './support/shop.ts';

const hasChromium = (await chromiumPath()) !== undefined;
const worker = { kind: 'job', name: 'session' } as const;
let place: Place;
const open: Heard[] = [];

beforeAll(async () => {
  if (hasChromium) place = await openPlace();
});
afterEach(async () => {
  for (const { client } of open.splice(0)) await client.stop();
});
afterAll(() => place?.close());

const browsersOf = (shop: TestShop) => processesWith(`${shop.sessionId}-`);
const mainOf = (shop: TestShop) =>
  browsersOf(shop).find((pid) => !readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--type='));
const rows = (shop: TestShop) =>
  shop.run(worker, (ctx) => ctx.tx.select().from(waLinks).where(eq(waLinks.tenantId, shop.tenantId)));
async function talks(heard: Heard, text: string) {
  const waMessageId = heard.client.newMessageId();
  await heard.client.send({ messageId: text, waMessageId, to: ANA, text });
  await place.phones.see(ANA, SHOP, (message) => message.text === text);
}

test.skipIf(!hasChromium)('a killed browser is noticed, and its number goes on elsewhere', async () => {
  const { shop, heard } = await place.link();
  open.push(heard);
  process.kill(-(mainOf(shop) as number), 'SIGKILL');
  expect(await heard.hear('lost')).toMatchObject({ reason: 'crashed' });

  const elsewhere = place.openDriver(join(place.root, 'another-machine'));
  const again = await place.start(shop, 2, { driver: elsewhere });
  open.push(again);
  await again.hear('ready');
  expect(again.events.some(({ kind }) => kind === 'link_code')).toBe(false);
  await talks(again, 'still here');
});

test.skipIf(!hasChromium)(
  'a crashed page is noticed, and the next client is ready without a scan',
  async () => {
    const { shop, heard } = await place.link();
    open.push(heard);
    const renderer = processesWith('--type=renderer').find((pid) => {
      const group = Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[2]);
      return group === mainOf(shop);
    });
    process.kill(renderer as number, 'SIGKILL');
    expect(await heard.hear('lost')).toMatchObject({ reason: 'crashed' });
    await heard.client.stop();
    expect(browsersOf(shop)).toEqual([]);

    const again = await place.start(shop, 1);
    open.push(again);
    await again.hear('ready');
    expect(again.events.some(({ kind }) => kind === 'link_code')).toBe(false);
  },
);

test.skipIf(!hasChromium)(
  'two browsers of one number: the older says so, and the pairing stays',
  async () => {
    const { shop, heard } = await place.link();
    open.push(heard);
    const second = await place.start(shop, 2);
    open.push(second);
    await second.hear('ready');
    expect(await heard.hear('lost')).toMatchObject({ reason: 'conflict' });
    await heard.client.stop();
    expect(await rows(shop)).toHaveLength(1);
    await talks(second, 'only one of us');
  },
);

test.skipIf(!hasChromium)('a number that its phone unlinks is forgotten, and only that one', async () => {
  const { shop, heard } = await place.link();
  open.push(heard);
  expect(await rows(shop)).toHaveLength(1);
  await place.phones.call('DELETE', `/phones/${SHOP}/link`);
  expect(await heard.hear('lost')).toMatchObject({ reason: 'unlinked' });
  await heard.client.stop();
  expect(await rows(shop)).toEqual([]);
  // No code of the page that began anew is shown to anybody.
  expect(heard.events.filter(({ kind }) => kind === 'link_code')).toHaveLength(1);
});

test.skipIf(!hasChromium)('a number that we unlink is unlinked on the phone too', async () => {
  const { shop, heard } = await place.link();
  await heard.client.unlink();
  const { numbers } = await place.phones.call<{ numbers: { number: string }[] }>('GET', '/numbers');
  expect(numbers.map(({ number }) => number)).not.toContain(SHOP);
  expect(await rows(shop)).toEqual([]);
  expect(browsersOf(shop)).toEqual([]);
});

test.skipIf(!hasChromium)('a pairing that somebody changed starts no browser', async () => {
  const { shop, heard } = await place.link();
  await heard.client.stop();
  await shop.run(worker, (ctx) =>
    ctx.tx
      .update(waLinks)
      .set({ sealed: sql`set_byte(${waLinks.sealed}, 200, (get_byte(${waLinks.sealed}, 200) + 1) % 256)` })
      .where(eq(waLinks.tenantId, shop.tenantId)),
  );
  await expect(place.start(shop, 2)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  expect(browsersOf(shop)).toEqual([]);
});

test.skipIf(!hasChromium)('whoever lost the lease cannot save over the pairing of the next', async () => {
  const { shop, heard } = await place.link();
  await holdSession(shop, 2);
  const before = await rows(shop);
  // Its browser closes in order and has things to keep, but its fence is old.
  await heard.client.stop();
  expect(await rows(shop)).toEqual(before);
  const held = { sessionId: shop.sessionId, fence: 2 };
  const { generation } = await shop.run(worker, (ctx) => loadLink(ctx, held));
  const stale = { ...held, fence: 1, generation, bytes: Buffer.from('older'), atRest: true };
  await expect(shop.run(worker, (ctx) => saveLink(ctx, stale))).rejects.toMatchObject({
    code: 'STALE_FENCE',
  });
});

test.skipIf(!hasChromium)('no key of a pairing is readable at rest, on disk or in the database', async () => {
  const shop = await place.newShop();
  let code = '';
  const onCode = async (shown: string) => {
    code = shown;
    await place.phones.scan(SHOP, shown);
  };
  const heard = await place.start(shop, 1, { onCode });
  await heard.hear('ready');
  const secrets = secretsOf(code);
  const sessions = join(place.root, 'sessions');
  const { test: database } = place.database;
  // The search finds what is there: the keys in a running browser's profile, the sealed bytes in their row.
  await until('the browser wrote its keys', () => secrets.every((secret) => isOnDisk(sessions, secret)));
  const [row] = await rows(shop);
  const sealedBytes = row?.sealed.subarray(40, 72) ?? Buffer.alloc(0);
  expect(await tableWith(database, sealedBytes)).toBe('public.wa_links');

  await heard.client.stop();
  expect(readdirSync(sessions)).toEqual([]);
  for (const secret of secrets) expect(await tableWith(database, secret)).toBeNull();
  expect(browsersOf(shop)).toEqual([]);
});
