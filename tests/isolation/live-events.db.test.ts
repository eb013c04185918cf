import { appRouter } from '@novi/api/router';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CANARY, openTwoShops, type TwoShops } from './product/two-shops.ts';

let shops: TwoShops;
let address: string;

beforeAll(async () => {
  shops = await openTwoShops();
  address = await shops.test.app.listen({ host: '127.0.0.1', port: 0 });
});

afterAll(async () => {
  shops.test.drain.abort();
  await shops.close();
});

const subscriptions = Object.entries(
  appRouter._def.procedures as unknown as Record<string, { _def: { type: string } }>,
).flatMap(([name, procedure]) => (procedure._def.type === 'subscription' ? [name] : []));

/** Everything a shop's stream says from its first event on, until `needle` has come. */
async function readUntil(name: string, shop: 'a' | 'b', needle: () => Promise<string>): Promise<string> {
  const input = encodeURIComponent(JSON.stringify({ json: { lastEventId: '0' } }));
  const stop = new AbortController();
  const response = await fetch(`${address}/trpc/${name}?input=${input}`, {
    headers: {
      cookie: await shops.cookieOf(shop),
      accept: 'text/event-stream',
      'sec-fetch-site': 'same-origin',
    },
    signal: stop.signal,
  });
  expect(response.status).toBe(200);
  const decoder = new TextDecoder();
  let text = '';
  let wanted: string | undefined;
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    // What is to be seen happens only once the stream is there, so that it comes live and not by filling a gap.
    wanted ??= await needle();
    if (text.includes(wanted)) break;
  }
  stop.abort();
  return text;
}

test('there is a stream to watch', () => {
  expect(subscriptions).toContain('live.events');
});

test.each(subscriptions)("%s: B hears its own shop, live, and nothing of A's", async (name) => {
  const heard = await readUntil(name, 'b', async () => {
    await shops.seedAgain();
    return (await shops.seedAgain('b')).order;
  });
  for (const secret of [CANARY, ...Object.values(shops.idsOfA)]) expect(heard).not.toContain(secret);
  const control = await readUntil(name, 'a', async () => (await shops.seedAgain()).order);
  expect(control).toContain(shops.idsOfA.order);
});

test('the log keeps what A wrote to itself', () => {
  const logged = shops.test.logged.join('');
  expect(logged).toContain('/api/auth/login');
  expect(logged).not.toContain(CANARY);
});
