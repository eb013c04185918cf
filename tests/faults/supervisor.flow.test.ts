import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { getSession } from '@novi/core/sessions/get-session';
import { requestRestart } from '@novi/core/sessions/request-restart';
import { events } from '@novi/db/schema/events';
import { and, eq, like } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { phoneOn } from './support/phone.ts';
import { openPizzeria, type Pizzeria } from './support/pizzeria.ts';

const watchful = fileURLToPath(new URL('./support/watchful-worker.ts', import.meta.url));
let pizzeria: Pizzeria;
let worker: ChildProcess;

beforeAll(async () => {
  pizzeria = await openPizzeria();
  worker = await pizzeria.startWorker(watchful);
  await pizzeria.link();
});
afterAll(() => pizzeria.close());
afterEach(() => setFault({ deaf: false, hang: false, offline: false }));

const session = () => pizzeria.shop.run(pizzeria.shop.owner, (ctx) => getSession(ctx));
const untilState = (state: string) =>
  expect.poll(async () => (await session()).state, { timeout: 60_000, interval: 50 }).toBe(state);
const setFault = (fault: object) =>
  fetch(`${pizzeria.sandbox.url}/sandbox/api/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ phone: pizzeria.number, ...fault }),
  });

/** The states and causes the session went through, oldest first. */
const history = async () => {
  const rows = await pizzeria.shop.run(pizzeria.shop.owner, (ctx) =>
    ctx.tx
      .select()
      .from(events)
      .where(and(eq(events.tenantId, ctx.tenantId), like(events.kind, 'session.%')))
      .orderBy(events.seq),
  );
  return rows.map(({ kind, payload }) => {
    const { causeCode } = payload as { causeCode?: string };
    return causeCode ? `${kind} ${causeCode}` : kind;
  });
};
const untilHistory = async (entry: string, after: number) =>
  expect
    .poll(async () => (await history()).slice(after), { timeout: 60_000, interval: 100 })
    .toContain(entry);

async function answers(phone: string, text = 'one coke for pickup'): Promise<void> {
  const customer = phoneOn(pizzeria.sandbox.url, phone);
  await customer.send(pizzeria.number, text);
  await customer.waitFor(pizzeria.number, /reply \*yes\*/i, 60_000);
}

describe('the supervisor', () => {
  it('finds a client that hangs, says so, and goes on with a new one', async () => {
    await untilState('ready');
    const before = (await history()).length;
    await setFault({ hang: true });
    await untilHistory('session.degraded hung', before);
    await untilHistory('session.reconnecting hung', before);
    await setFault({ hang: false });
    await answers('447700906001');
    await untilState('ready');
  });

  it('finds a session that sends and no longer hears, and hears what was written meanwhile', async () => {
    const before = (await history()).length;
    await setFault({ deaf: true });
    const customer = phoneOn(pizzeria.sandbox.url, '447700906002');
    await customer.send(pizzeria.number, 'one coke for pickup');
    await untilHistory('session.reconnecting deaf', before);
    await setFault({ deaf: false });
    await customer.waitFor(pizzeria.number, /reply \*yes\*/i, 60_000);
    await untilState('ready');
  });

  it('lives through a line that comes and goes', async () => {
    const before = (await history()).length;
    for (let n = 0; n < 3; n += 1) {
      await setFault({ offline: true });
      await untilState('reconnecting');
      await setFault({ offline: false });
      await untilState('ready');
    }
    await answers('447700906003');
    const seen = (await history()).slice(before);
    expect(seen.filter((entry) => entry === 'session.reconnecting network').length).toBeGreaterThanOrEqual(3);
  });

  it('begins anew when the shop asks for it', async () => {
    const before = (await history()).length;
    await pizzeria.shop.run(pizzeria.shop.owner, requestRestart);
    await untilHistory('session.reconnecting restarting', before);
    await untilState('ready');
    await answers('447700906004');
  });

  it('tells the owner by mail when the number is down for long, and each time that it is back', async () => {
    const mailed = async () => {
      const response = await fetch(`${pizzeria.sandbox.url}/sandbox/api/mail`);
      const { mails } = (await response.json()) as { mails: { subject: string }[] };
      const count = (wanted: string) => mails.filter(({ subject }) => subject === wanted).length;
      return { down: count("Luigi's: WhatsApp is down"), back: count("Luigi's: WhatsApp is back") };
    };
    const untilEachIsBack = (past: number) =>
      expect
        .poll(async () => mailed().then(({ down, back }) => down > past && down === back), {
          timeout: 60_000,
        })
        .toBe(true);
    await untilEachIsBack(-1);
    const before = (await mailed()).down;
    await setFault({ offline: true });
    await expect.poll(async () => (await mailed()).down, { timeout: 60_000 }).toBeGreaterThan(before);
    expect(await session()).toMatchObject({ isDown: true, needsPerson: false });
    await setFault({ offline: false });
    await untilEachIsBack(before);
    expect(await history()).toEqual(expect.arrayContaining(['session.alert network', 'session.recovered']));
  }, 120_000);

  it('hands its session to another worker when it is asked to end', async () => {
    const before = (await history()).length;
    const second = await pizzeria.startWorker(watchful);
    worker.kill('SIGTERM');
    await once(worker, 'exit');
    await untilHistory('session.reconnecting moving', before);
    await answers('447700906005');
    worker = second;
    const response = await fetch(`${pizzeria.sandbox.url}/sandbox/api/sessions`);
    const { sessions } = (await response.json()) as { sessions: { overlaps: unknown[] }[] };
    expect(sessions.flatMap((each) => each.overlaps)).toEqual([]);
  }, 120_000);
});
