import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestShop, openTestWorld, staff, type TestShop, type TestWorld } from '../testing/test-shop.ts';
import { explainMessage } from './explain-message.ts';

let world: TestWorld;
let shop: TestShop;
beforeAll(async () => {
  world = await openTestWorld();
  shop = await openTestShop(world);
});
afterAll(() => world.close());

const explain = (text: string, as = staff('viewer')) => shop.run(as, (ctx) => explainMessage(ctx, { text }));

it('tells the lines with their words, what is missing and how it came to it', async () => {
  const explained = await explain('2 large margheritas without onion, a pasta and a kebab, to 12 Mill Lane');
  expect(explained.lines).toMatchObject([
    { text: expect.stringMatching(/2 × Margherita.*Large/), product: 'Margherita' },
    { product: 'Pasta' },
  ]);
  expect(explained.lines[0]?.words.join(' ')).toContain('margheritas');
  expect(explained.missing).toEqual([{ product: 'Pasta', group: 'Sauce' }]);
  expect(explained.unresolved).toEqual(['kebab']);
  expect(explained.facts).toContainEqual({ kind: 'address', value: expect.stringContaining('12 Mill Lane') });
  expect(explained).toMatchObject({ accept: false, locale: 'en' });
  expect(explained.intents).toContain('order');
  expect(explained.trace.map((step) => step.stage)).toEqual(expect.arrayContaining(['tokens', 'atoms']));
  expect(explained.trace[0]?.text).toContain('margheritas');
});

it('names a missing size by the product alone', async () => {
  const { missing } = await explain('a margherita');
  expect(missing).toEqual([{ product: 'Margherita', group: null }]);
});

it('changes nothing, and takes neither nothing nor more than 2,000 characters', async () => {
  for (const text of ['', '   ', 'a'.repeat(2001)])
    await expect(explain(text)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  await expect(explain('a coke', staff('driver'))).rejects.toMatchObject({ code: 'FORBIDDEN' });
});
