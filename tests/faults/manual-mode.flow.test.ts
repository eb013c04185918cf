import { getSession } from '@novi/core/sessions/get-session';
import { readManualMode } from '@novi/core/tenants/read-manual-mode';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { phoneOn } from './support/phone.ts';
import { openPizzeria, type Pizzeria } from './support/pizzeria.ts';

let pizzeria: Pizzeria;

beforeAll(async () => {
  pizzeria = await openPizzeria();
  await pizzeria.startWorker();
  await pizzeria.link();
});
afterAll(() => pizzeria.close());

const state = async () => {
  const { shop } = pizzeria;
  return (await shop.run(shop.owner, (ctx) => getSession(ctx))).state;
};
const manual = async () => {
  const { shop } = pizzeria;
  return (await shop.run(shop.owner, (ctx) => readManualMode(ctx)))?.cause ?? null;
};
const setOffline = (offline: boolean) =>
  fetch(`${pizzeria.sandbox.url}/sandbox/api/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ phone: pizzeria.number, offline }),
  });

it('falls silent while the line is lost, and answers what was written meanwhile together and once', async () => {
  const { number, sandbox } = pizzeria;
  const phone = phoneOn(sandbox.url, '447700906001');
  await expect.poll(state, { timeout: 30_000 }).toBe('ready');
  await setOffline(true);
  await phone.send(number, 'one coke for pickup');
  await phone.send(number, 'and a water');
  await expect.poll(manual, { timeout: 30_000 }).toBe('session_down');
  await setOffline(false);
  const answer = await phone.waitFor(number, /reply \*yes\*/i, 60_000);
  expect(answer.text).toMatch(/Coke[\s\S]*Water/);
  expect(await manual()).toBeNull();
  expect(await phone.inbox(number)).toHaveLength(1);
});
