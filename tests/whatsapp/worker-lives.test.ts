import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { requestLink } from '@novi/core/sessions/request-link';
import { requestUnlink } from '@novi/core/sessions/request-unlink';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { chromiumPath } from './support/chromium.ts';
import { isOnDisk, secretsOf, tableWith } from './support/find-secrets.ts';
import { until } from './support/processes.ts';
import { SHOP } from './support/shop.ts';
import { openWorkerShop, type WorkerShop } from './support/worker-shop.ts';

// Each waits for several browsers, and each wait has a limit of its own.
vi.setConfig({ testTimeout: 150_000 });

// A linked number through whole workers: supervisor, pool, database and outbox around the real library in a real
// browser. One shop in the order of its days, because a browser is dear: each test goes on where the one before ended.
const hasChromium = (await chromiumPath()) !== undefined;
const step = test.skipIf(!hasChromium);
const [first, duringCrash, betweenWorkers, afterDrain, byPairingCode] = [1, 2, 3, 4, 5].map(
  (n) => `1202555011${n}`,
) as [string, string, string, string, string];
let place: WorkerShop;
let worker: ChildProcess;
let qr = '';

beforeAll(async () => {
  if (!hasChromium) return;
  place = await openWorkerShop();
  worker = await place.startWorker('first');
});
afterAll(() => place?.close());

const orders = (phone: string) => place.phones.write(phone, { to: SHOP, text: 'one coke for pickup' });
const sees = (phone: string, pattern: RegExp) =>
  place.phones.see(phone, SHOP, ({ from, text }) => from === SHOP && pattern.test(text));
const isAnswered = (phone: string) => sees(phone, /reply \*yes\*/i);
const link = (more: { method?: 'pairing_code'; phone?: string } = {}) =>
  place.shop.run(place.shop.owner, (ctx) =>
    requestLink(ctx, { driver: 'web-js', emailVerified: true, ...more }),
  );
const linkedNumbers = async () =>
  (await place.phones.call<{ numbers: { number: string }[] }>('GET', '/numbers')).numbers.map(
    ({ number }) => number,
  );
const hasNoBrowser = () => until('no browser is left', () => place.browsers().length === 0);
/** What happened since then, which must have asked nobody for a scan. */
async function withoutScan(before: number): Promise<string[]> {
  const since = (await place.history()).slice(before);
  expect(since.filter((entry) => /awaiting_scan|unlinked|conflict/.test(entry))).toEqual([]);
  return since;
}

step('a merchant scans the code, and the number answers', async () => {
  await link();
  const shown = await place.untilSession('a code is shown', (seen) => seen.qr !== null);
  expect(shown).toMatchObject({ state: 'awaiting_scan', driver: 'web-js', pairingCode: null });
  qr = shown.qr ?? '';
  await place.phones.scan(SHOP, qr);
  await place.untilState('ready');
  expect(await place.session()).toMatchObject({ number: SHOP, qr: null, causeCode: null });

  await orders(first);
  await isAnswered(first);
  await place.phones.write(first, { to: SHOP, text: 'yes' });
  await sees(first, /received your order/i);

  // Seen, then typing, then the answer: by the network's own record.
  const entries = (await place.ledger()).filter(({ phone }) => phone === first);
  const seqOf = (fits: (entry: (typeof entries)[number]) => boolean) => entries.find(fits)?.seq ?? Number.NaN;
  const seen = seqOf(({ kind, message }) => kind === 'ack' && message?.ack === 'read');
  const typing = seqOf(
    (entry) => entry.kind === 'typing' && entry.from === SHOP && entry.state === 'composing',
  );
  const answer = seqOf(({ kind, message }) => kind === 'received' && message?.from === SHOP);
  expect(seen).toBeLessThan(typing);
  expect(typing).toBeLessThan(answer);
});

step('a killed browser is told of and replaced, and what came meanwhile is answered', async () => {
  const before = (await place.history()).length;
  const main = place
    .browsers()
    .find((pid) => !readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--type='));
  process.kill(-(main as number), 'SIGKILL');
  await orders(duringCrash);
  await place.untilHistory('session.reconnecting crashed', before);
  await place.untilState('ready');
  await isAnswered(duringCrash);
  await withoutScan(before);
});

step('a killed worker leaves no browser, and the next one goes on by the sealed pairing', async () => {
  const before = (await place.history()).length;
  const [kept] = await place.links();
  const died = once(worker, 'exit');
  worker.kill('SIGKILL');
  await died;
  await orders(betweenWorkers);
  await hasNoBrowser();
  await until('its profiles are gone', () => readdirSync(join(place.root, 'first')).length === 0);
  expect(await place.links()).toEqual([kept]);

  worker = await place.startWorker('second');
  await isAnswered(betweenWorkers);
  await place.untilState('ready');
  await withoutScan(before);
  expect(await place.links()).toHaveLength(1);
});

step('a worker that is asked to end saves the pairing sealed and gives the number away at once', async () => {
  const before = (await place.history()).length;
  const secrets = secretsOf(qr);
  const folder = join(place.root, 'second');
  // The search finds what is there: the keys in the running browser's profile, the sealed bytes in their row.
  await until('the browser wrote its keys', () => secrets.every((secret) => isOnDisk(folder, secret)));
  const [running] = await place.links();
  expect(await tableWith(place.database, running?.sealed.subarray(40, 72) ?? Buffer.alloc(0))).toBe(
    'public.wa_links',
  );

  const ended = once(worker, 'exit');
  worker.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
  expect(await place.row()).toMatchObject({ owner: null, leaseExpiresAt: null, causeCode: 'moving' });
  const [saved] = await place.links();
  expect(saved?.atRest).toBe(true);
  expect(place.browsers()).toEqual([]);

  expect(readdirSync(folder)).toEqual([]);
  for (const secret of secrets) {
    expect(isOnDisk(place.root, secret)).toBe(false);
    expect(await tableWith(place.database, secret)).toBeNull();
  }

  await orders(afterDrain);
  worker = await place.startWorker('third');
  await isAnswered(afterDrain);
  await place.untilState('ready');
  await withoutScan(before);
});

step('a number that its merchant unlinks is unlinked on the phone, and its pairing is gone', async () => {
  await place.shop.run(place.shop.owner, requestUnlink);
  await place.untilState('unlinked');
  expect(await place.session()).toMatchObject({ causeCode: 'unlinked_by_shop', number: null });
  expect(await linkedNumbers()).not.toContain(SHOP);
  expect(await place.links()).toEqual([]);
  await hasNoBrowser();
});

step('the same number is linked by a code typed into the phone', async () => {
  await link({ method: 'pairing_code', phone: SHOP });
  const shown = await place.untilSession('a code is shown', (seen) => seen.pairingCode !== null);
  expect(shown.qr).toBeNull();
  await place.phones.call('POST', `/phones/${SHOP}/pair`, { code: shown.pairingCode });
  await place.untilState('ready');
  expect(await place.session()).toMatchObject({ number: SHOP, pairingCode: null });
  await orders(byPairingCode);
  await isAnswered(byPairingCode);
});

step('a number that its phone unlinks says so, and its pairing is gone', async () => {
  await place.phones.call('DELETE', `/phones/${SHOP}/link`);
  await place.untilState('unlinked');
  const { causeCode, cause, number } = await place.session();
  expect({ causeCode, number }).toEqual({ causeCode: 'unlinked_on_phone', number: null });
  expect(cause).toContain('removed on the phone');
  expect(await place.links()).toEqual([]);
  await hasNoBrowser();
});

step('through all of it, nobody was answered twice', async () => {
  const answers = (await place.ledger()).filter(
    ({ kind, message }) => kind === 'received' && message?.from === SHOP && message.to !== SHOP,
  );
  const count = (phone: string, pattern: RegExp) =>
    answers.filter((entry) => entry.phone === phone && pattern.test(entry.message?.text ?? '')).length;
  for (const phone of [first, duringCrash, betweenWorkers, afterDrain, byPairingCode]) {
    expect([phone, count(phone, /reply \*yes\*/i)]).toEqual([phone, 1]);
  }
  expect(count(first, /received your order/i)).toBe(1);
});
