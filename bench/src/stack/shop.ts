import { setTimeout as sleep } from 'node:timers/promises';
import { pizzeriaMenu } from '@novi/core/seed/menus/pizzeria';
import { postJson } from '../phones/network.ts';
import { openDashboard } from './dashboard.ts';

const pollMs = 50;
const withinMs = 30_000;

export interface Shop {
  /** The shop's number on the sandbox's network. */
  readonly number: string;
  /** The merchant's session; it lives in the database and outlasts a restart of the api. */
  readonly session: { cookie: string };
}

/** A shop made the way a stranger makes one: sign up, put the menu in, scan the code with the shop's phone. */
export async function openShop(apiUrl: string, sandboxUrl: string): Promise<Shop> {
  const session = { cookie: '' };
  const dashboard = openDashboard(apiUrl, session);
  await dashboard.mutate('auth.register', {
    shopName: 'Bench Pizza',
    name: 'Bench',
    email: 'bench@novi.test',
    password: 'a long bench password',
    locale: 'en',
  });
  await dashboard.mutate('catalog.replace', pizzeriaMenu);
  await dashboard.mutate('session.link');
  const number = '15550100001';
  const { qr } = await untilSession(apiUrl, session, (now) => now.qr !== null);
  await postJson(`${sandboxUrl}/sandbox/api/phones/${number}/scan`, { qr });
  await untilReady(apiUrl, session);
  return { number, session };
}

/** Until the worker holds the shop's WhatsApp session and it is linked. */
export async function untilReady(apiUrl: string, session: { cookie: string }): Promise<void> {
  await untilSession(apiUrl, session, (now) => now.state === 'ready');
}

type SessionView = { state: string; qr: string | null };

async function untilSession(
  apiUrl: string,
  session: { cookie: string },
  isSo: (now: SessionView) => boolean,
): Promise<SessionView> {
  const dashboard = openDashboard(apiUrl, session);
  const deadline = performance.now() + withinMs;
  for (;;) {
    const now = await dashboard.query<SessionView>('session.get');
    if (isSo(now)) return now;
    if (performance.now() > deadline)
      throw new Error(`the shop's session is ${now.state} and did not get further`);
    await sleep(pollMs);
  }
}
