import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { getSession } from '@novi/core/sessions/get-session';
import { requestLink } from '@novi/core/sessions/request-link';
import { requestUnlink } from '@novi/core/sessions/request-unlink';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { phoneOn } from './support/phone.ts';
import { openPizzeria, type Pizzeria } from './support/pizzeria.ts';

let pizzeria: Pizzeria;
let worker: ChildProcess;

beforeAll(async () => {
  pizzeria = await openPizzeria();
  worker = await pizzeria.startWorker();
  await pizzeria.link();
});
afterAll(() => pizzeria.close());

const session = () => pizzeria.shop.run(pizzeria.shop.owner, (ctx) => getSession(ctx));
const untilState = (state: string) =>
  expect.poll(async () => (await session()).state, { timeout: 30_000, interval: 50 }).toBe(state);

const setFault = (fault: object) =>
  fetch(`${pizzeria.sandbox.url}/sandbox/api/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(fault),
  });

/** How often two holders of one session were seen on the network at once, by the network's own record. */
async function overlaps(): Promise<unknown[]> {
  const response = await fetch(`${pizzeria.sandbox.url}/sandbox/api/sessions`);
  const { sessions } = (await response.json()) as { sessions: { overlaps: unknown[] }[] };
  return sessions.flatMap((each) => each.overlaps);
}

describe('a session', () => {
  it('is ready once the code is scanned, knows its number, and forgets the code', async () => {
    await untilState('ready');
    const seen = await session();
    expect(seen).toMatchObject({ number: pizzeria.number, qr: null, causeCode: null });
  });

  it('says that it reconnects while the network is gone, and answers what was written meanwhile', async () => {
    const phone = phoneOn(pizzeria.sandbox.url, '447700905001');
    await setFault({ phone: pizzeria.number, offline: true });
    await phone.send(pizzeria.number, 'one coke for pickup');
    await untilState('reconnecting');
    await setFault({ phone: pizzeria.number, offline: false });
    await phone.waitFor(pizzeria.number, /reply \*yes\*/i);
    await untilState('ready');
  });

  it('moves to another worker when its own is killed, and is never held by two', async () => {
    const second = await pizzeria.startWorker();
    const died = once(worker, 'exit');
    worker.kill('SIGKILL');
    await died;
    const phone = phoneOn(pizzeria.sandbox.url, '447700905002');
    await phone.send(pizzeria.number, 'one coke for pickup');
    await phone.waitFor(pizzeria.number, /reply \*yes\*/i);
    expect(await overlaps()).toEqual([]);
    worker = second;
  });

  it('is let go by a worker that was stopped for longer than its lease', async () => {
    const second = await pizzeria.startWorker();
    worker.kill('SIGSTOP');
    const phone = phoneOn(pizzeria.sandbox.url, '447700905003');
    await phone.send(pizzeria.number, 'one coke for pickup');
    await phone.waitFor(pizzeria.number, /reply \*yes\*/i);
    worker.kill('SIGCONT');
    await phone.send(pizzeria.number, 'yes');
    await phone.waitFor(pizzeria.number, /received your order/i);
    const seen = (await phone.inbox(pizzeria.number)).filter((message) => /received/.test(message.text));
    expect(seen).toHaveLength(1);
    worker.kill('SIGTERM');
    await once(worker, 'exit');
    worker = second;
  });

  it('is unlinked from the phone, says why, and can be linked again', async () => {
    await fetch(`${pizzeria.sandbox.url}/sandbox/api/phones/${pizzeria.number}/link`, { method: 'DELETE' });
    await untilState('unlinked');
    expect(await session()).toMatchObject({ causeCode: 'unlinked_on_phone', number: null });
    await pizzeria.link();
    await untilState('ready');
  });

  it('is unlinked when the shop wants it', async () => {
    await pizzeria.shop.run(pizzeria.shop.owner, (ctx) => requestUnlink(ctx));
    await untilState('unlinked');
    expect((await session()).causeCode).toBe('unlinked_by_shop');
  });

  it('shows a code only to who may link, and a new one when the old one is too old', async () => {
    await pizzeria.shop.run(pizzeria.shop.owner, (ctx) => requestLink(ctx, { emailVerified: false }));
    await untilState('awaiting_scan');
    await expect.poll(async () => (await session()).qr, { timeout: 10_000 }).not.toBeNull();
    const kitchen = { kind: 'user', userId: pizzeria.shop.tenantId, role: 'kitchen', name: 'Kim' } as const;
    const seen = await pizzeria.shop.run(kitchen, (ctx) => getSession(ctx));
    expect(seen).toMatchObject({ state: 'awaiting_scan', qr: null });
  });
});
