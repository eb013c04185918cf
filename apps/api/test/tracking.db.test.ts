import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deliveries } from '@novi/db/schema/orders';
import { withTenant } from '@novi/db/with-tenant';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Me } from '../src/auth/me.ts';
import { type Browser, openTestApp, signUp, type TestApp } from './test-app.ts';

let test: TestApp;
const build = mkdtempSync(path.join(tmpdir(), 'novi-pages-'));

beforeAll(async () => {
  const entry = path.join(build, 'server-entry.mjs');
  writeFileSync(
    entry,
    `export const renderTracking = (data, { acceptLanguage }) =>
      '<!doctype html><p>' + (data ? data.shopName + ' ' + data.label + ' ' + data.status : 'unknown') + ' ' + acceptLanguage;`,
  );
  test = await openTestApp({ WEB_SERVER_ENTRY: entry });
});
afterAll(async () => {
  await test.close();
  rmSync(build, { recursive: true });
});

const open = (url: string) =>
  test.app.inject({ url: url.replace('http://localhost:3000', ''), headers: { 'accept-language': 'pt' } });

async function acceptedOrder(owner: Browser): Promise<string> {
  const order = await owner.mutate<{ id: string }>('orders.create', {
    customerName: 'Marta',
    customerPhone: '34600111222',
    address: 'Calle Mayor 5',
    fulfilment: 'delivery',
    items: [{ name: 'Margherita', quantity: 1, unitPriceMinor: 935 }],
  });
  const { version } = await owner.query<{ version: number }>('orders.get', order);
  await owner.mutate('orders.accept', { id: order.id, version });
  return (await owner.query<{ trackingUrl: string }>('orders.get', order)).trackingUrl;
}

it('opens for whoever has the link, and is kept by nobody', async () => {
  const owner = await signUp(test);
  const page = await open(await acceptedOrder(owner));
  expect(page.statusCode).toBe(200);
  expect(page.body).toContain('La Plaza #');
  expect(page.body).toContain('accepted pt');
  expect(page.headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'x-robots-tag': 'noindex, nofollow',
    'referrer-policy': 'no-referrer',
  });
});

it('is a friendly page for a link that is wrong or too old', async () => {
  const owner = await signUp(test);
  const url = await acceptedOrder(owner);
  const { tenant } = await owner.query<Me>('auth.me');
  await withTenant(test.services.edge.database, tenant?.id ?? '', (tx) =>
    tx.update(deliveries).set({ trackingExpiresAt: new Date(Date.now() - 1000) }),
  );
  for (const wrong of [url, `${url}x`, '/t/x', `/t/${'%27'.repeat(50)}`]) {
    const page = await open(wrong);
    expect([page.statusCode, page.body]).toEqual([404, '<!doctype html><p>unknown pt']);
    expect(page.headers['cache-control']).toBe('no-store');
  }
  expect(test.logged.join('')).not.toContain(url.split('/t/')[1]);
});

it('cannot be searched by trying', async () => {
  const tries = await Promise.all(
    Array.from({ length: 80 }, (_, i) => test.app.inject({ url: `/t/try${i}`, remoteAddress: '10.9.9.9' })),
  );
  const refused = tries.filter((response) => response.statusCode === 429);
  expect(refused.length).toBeGreaterThan(0);
  expect(Number(refused[0]?.headers['retry-after'])).toBeGreaterThan(0);
});
