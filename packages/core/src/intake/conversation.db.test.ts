import { orders } from '@novi/db/schema/orders';
import { desc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { removeProduct } from '../catalog/remove-product.ts';
import { setSoldOut } from '../catalog/set-sold-out.ts';
import { resumeBot } from '../conversations/resume-bot.ts';
import { takeOver } from '../conversations/take-over.ts';
import { acceptOrder } from '../orders/accept-order.ts';
import { getOrder } from '../orders/get-order.ts';
import { moveOrder } from '../orders/move-order.ts';
import { openTestShop, openTestWorld, type TestShop, type TestWorld } from '../testing/test-shop.ts';
import { toLocalTime } from './local-time.ts';
import { openTestChat, type TestChat } from './test-chat.ts';

/** Whole conversations, with the real parser, as a customer's phone would show them. */
let world: TestWorld;
let shop: TestShop;
let chat: TestChat;

beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  shop = await openTestShop(world, { settings: { delivery_fee_minor: 300 } });
  chat = openTestChat(shop);
});

const lastOrder = async () => {
  const [row] = await shop.run(shop.owner, (ctx) =>
    ctx.tx
      .select()
      .from(orders)
      .where(eq(orders.tenantId, shop.tenantId))
      .orderBy(desc(orders.createdAt))
      .limit(1),
  );
  if (!row) throw new Error('there is no order');
  return row;
};

describe('a conversation', () => {
  it('goes from one sentence to an accepted order', async () => {
    const summary = await chat.say(
      'hi, 2 large margheritas one without onion and a coke, to 12 Mill Lane pls',
    );
    for (const piece of [
      '1 × Margherita, Large',
      'no Onion',
      '1 × Coke',
      'Delivery: €3.00',
      'Total: €29.50',
      '12 Mill Lane',
      '*yes*',
    ]) {
      expect(summary).toContain(piece);
    }
    expect(await chat.say('yes')).toContain('#A1');
    const placed = await lastOrder();
    expect(placed).toMatchObject({ status: 'placed', number: 1, totalMinor: 2950, fulfilment: 'delivery' });

    await shop.run(shop.owner, (ctx) => acceptOrder(ctx, { id: placed.id, version: placed.version }));
    const confirmation = (await chat.answers()).at(-1);
    expect(confirmation).toContain('Ana');
    expect(confirmation).toContain('€29.50');
    expect(confirmation).toMatch(/https:\/\/novi\.test\/t\/\S+/);
    expect(await chat.answers()).toHaveLength(3);

    const accepted = await lastOrder();
    await shop.run(shop.owner, (ctx) =>
      moveOrder(ctx, { id: accepted.id, version: accepted.version, to: 'preparing' }),
    );
    expect(await chat.say('where is my order?')).toContain('being prepared');
    expect(await chat.say('yes')).toContain('being prepared');
    expect(await chat.say('cancel my order')).toContain('A person will answer');
  });

  it('remembers how many were wanted of what it had to ask about', async () => {
    expect(await chat.say('3 drinks please')).toContain('Water');
    expect(await chat.say('water')).toContain('3 × Water');
  });

  it('asks for all that is missing at once, then where to, then for the yes', async () => {
    const question = await chat.say('a margherita and a pasta');
    expect(question).toContain('Large');
    expect(question).toContain('Pesto');
    expect(await chat.say('large and pesto')).toContain('pickup, or delivery');
    expect(await chat.say('delivery')).toContain('address');
    expect(await chat.say('12 Mill Lane')).toContain('Total: €24.00');
    expect(await chat.say('1 -> 3')).toContain('3 × Margherita');
    expect(await chat.say('remove 2')).not.toContain('Pasta');
    expect(await chat.say('not yet')).toContain('No hurry');
    expect(await chat.say('ok yes')).toContain('#A1');
  });

  it('asks for the hour of another day, takes no yes before it, and names day and hour', async () => {
    const asked = await chat.say('2 cokes for tomorrow, pickup');
    expect(asked).toMatch(/For Saturday, November 21: at what time/);
    const again = await chat.say('yes');
    expect(again).toMatch(/at what time/);
    expect(again).not.toContain('#A1');
    expect((await lastOrder()).status).toBe('draft');
    const summary = await chat.say('at 3 pm');
    expect(summary).toMatch(/Requested for: Sat, (Nov 21|21 Nov)/);
    expect(summary).toMatch(/3:00\sPM|15:00/);
    expect(await chat.say('yes')).toContain('#A1');
    const placed = await lastOrder();
    expect(placed.status).toBe('placed');
    expect(toLocalTime(placed.requestedFor as Date, 'Europe/Madrid')).toBe('2026-11-21T15:00');
    await shop.run(shop.owner, (ctx) => acceptOrder(ctx, { id: placed.id, version: placed.version }));
    expect((await chat.answers()).at(-1)).toMatch(/Sat, (Nov 21|21 Nov)/);
  });

  it('forgets a cart that was cancelled', async () => {
    await chat.say('2 cokes, pickup');
    expect(await chat.say('cancel')).toContain('nothing has been ordered');
    expect(await chat.say('yes')).toContain('no order to confirm');
    expect((await lastOrder()).status).toBe('cancelled');
  });

  it('says what is sold out and goes on with the rest', async () => {
    const water = (await shop.run(shop.owner, (ctx) => ctx.menus.current())).products.get('water');
    await shop.run(shop.owner, (ctx) => setSoldOut(ctx, { productId: water?.id ?? '', until: 'forever' }));
    const summary = await chat.say('2 cokes and a water, pickup');
    expect(summary).toContain('Water is sold out');
    expect(summary).toContain('Total: €5.00');
  });

  it('says what left the menu while it was in the cart, and places only what a new yes is for', async () => {
    await chat.say('2 cokes and a water, pickup');
    const products = (await shop.run(shop.owner, (ctx) => ctx.menus.current())).products;
    const remove = (slug: string) =>
      shop.run(shop.owner, (ctx) => removeProduct(ctx, { id: products.get(slug)?.id ?? '' }));
    await remove('water');
    const changed = await chat.say('yes');
    expect(changed).toContain('Water is sold out');
    expect(changed).toContain('Total: €5.00');
    await remove('coke');
    expect(await chat.say('yes')).toContain('Coke is sold out');
    expect(await chat.say('hello')).not.toContain('sold out');
  });

  it('takes cash with the yes', async () => {
    await chat.say('2 cokes, pickup');
    expect(await chat.say('yes, cash')).toContain('#A1');
    expect(await lastOrder()).toMatchObject({ status: 'placed', paymentMethod: 'cash' });
  });

  it('keeps to the language of the customer where a message could be of several', async () => {
    expect(await chat.say('hola, quiero dos cokes para recoger')).toContain('Tu pedido');
    expect(await chat.say('1 -> 3')).toContain('Tu pedido');
  });

  it('says where the order is that is still under way, and not the later one that is over', async () => {
    await chat.say('2 cokes, pickup');
    await chat.say('yes');
    await chat.say('a water, pickup');
    await chat.say('yes');
    expect(await chat.say('cancel my order')).toContain('#A2');
    expect(await chat.say('where is my order?')).toContain('#A1');
  });

  it('shows the summary after a person has completed the order with the customer', async () => {
    await chat.say('2 cokes');
    const conversationId = chat.conversationId();
    await shop.run(shop.owner, (ctx) => takeOver(ctx, { conversationId }));
    expect(await chat.say('pickup')).toBe('');
    await shop.run(shop.owner, (ctx) => resumeBot(ctx, { conversationId }));
    expect(await chat.say('yes')).toContain('Total: €5.00');
    expect(await chat.say('yes')).toContain('#A1');
  });

  it('is confirmed once where the shop accepts by itself', async () => {
    const keen = await openTestShop(world, { settings: { auto_confirm: true } });
    const other = openTestChat(keen);
    await other.say('2 cokes, pickup');
    expect(await other.say('yes')).toMatch(/confirmed/);
    expect(await other.answers()).toHaveLength(2);
  });

  it("fills in the usual at today's menu, goes where it went, and asks for a yes", async () => {
    expect(await chat.say('the usual please')).toContain('not ordered here before');
    await chat.say('2 large margheritas without onion and a coke to 12 Mill Lane');
    await chat.say('yes');
    const summary = await chat.say('the usual please');
    for (const piece of ['2 × Margherita, Large', 'no Onion', '1 × Coke', '12 Mill Lane', '*yes*'])
      expect(summary).toContain(piece);
    expect(await chat.say('make it pickup')).not.toContain('12 Mill Lane');
    expect(await chat.say('yes')).toContain('#A2');
  });

  it('names what is off the menu by now, and orders the rest of the usual', async () => {
    await chat.say('a large margherita and a coke, pickup');
    await chat.say('yes');
    const { products } = await shop.run(shop.owner, (ctx) => ctx.menus.current());
    await shop.run(shop.owner, (ctx) => removeProduct(ctx, { id: products.get('coke')?.id ?? '' }));
    const summary = await chat.say('same as last time');
    expect(summary).toContain('1 × Margherita, Large');
    expect(summary).toContain('Coke is sold out');
    expect(summary).not.toContain('1 × Coke');
  });

  it('takes a cart filled in the catalog of WhatsApp, with what was written beside it', async () => {
    const items = [
      { id: 'margherita.large', name: 'Margherita (Large)', quantity: 2 },
      { id: 'coke', name: 'Coke', quantity: 1 },
    ];
    await chat.hear('no onion please, pickup', { kind: 'cart', payload: { cart: { items } } });
    await chat.handle();
    const summary = (await chat.answers()).at(-1);
    for (const piece of ['2 × Margherita, Large', 'no Onion', '1 × Coke', 'Pickup'])
      expect(summary).toContain(piece);
    expect(await chat.say('yes')).toContain('#A1');
    const placed = await lastOrder();
    const detail = await shop.run(shop.owner, (ctx) => getOrder(ctx, { id: placed.id }));
    expect(
      detail.lines[0]?.sources.map(({ messageText, start, end }) => messageText.slice(start, end)),
    ).toContain('Margherita (Large)');
  });

  it('says that it reads text only to a cart nobody can read', async () => {
    await chat.hear('', { kind: 'cart', payload: { cart: { items: 'none' } } });
    await chat.handle();
    expect((await chat.answers()).at(-1)).toContain('only read text');
  });

  it('answers what is asked of one thing with that thing, and of none that is sold with what there is', async () => {
    const about = await chat.say('what is in the margherita?');
    for (const piece of ['Margherita, Large', 'Comes with: Onion']) expect(about).toContain(piece);
    expect(about).not.toContain('Our menu');
    const sushi = await chat.say('do you have sushi?');
    expect(sushi).toContain('We do not have "sushi"');
    expect(sushi).not.toContain('Our menu');
  });

  it('says what it cannot change', async () => {
    await chat.say('a coke, pickup');
    expect(await chat.say('remove 5')).toContain('not sure what to do with "5"');
  });
});
