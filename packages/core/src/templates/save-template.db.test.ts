import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { acceptOrder } from '../orders/accept-order.ts';
import { newOrder, queuedMessages } from '../testing/test-orders.ts';
import { openTestShop, openTestWorld, staff, type TestShop, type TestWorld } from '../testing/test-shop.ts';
import { getTemplates } from './get-templates.ts';
import { previewTemplate } from './preview-template.ts';
import { saveTemplate } from './save-template.ts';

let world: TestWorld;
let shop: TestShop;
beforeAll(async () => {
  world = await openTestWorld();
});
beforeEach(async () => {
  shop = await openTestShop(world, { locales: ['en', 'es'] });
});
afterAll(() => world.close());

const confirmation = { event: 'order_confirmation', locale: 'en' } as const;
const save = (body: string) =>
  shop.run(staff('manager'), (ctx) => saveTemplate(ctx, { ...confirmation, body }));

it('starts with a wording for each event and language', async () => {
  const views = await shop.run(staff('viewer'), (ctx) => getTemplates(ctx));
  expect(views.map((view) => `${view.event} ${view.locale} ${view.isDefault}`)).toEqual([
    'order_confirmation en true',
    'delivery_update en true',
    'order_confirmation es true',
    'delivery_update es true',
  ]);
  for (const view of views) expect(view.preview).not.toMatch(/[{}]/);
});

it('is what the customer gets from then on', async () => {
  await save('Ciao {customer_name}! {order_items} = {total} {tracking_link} {delivery_time}');
  await save('Ciao {customer_name}! {total}');
  const [view] = await shop.run(staff('viewer'), (ctx) => getTemplates(ctx));
  expect(view).toMatchObject({ body: 'Ciao {customer_name}! {total}', isDefault: false });
  const order = await newOrder(shop);
  await shop.run(shop.owner, (ctx) => acceptOrder(ctx, order));
  const [message] = await queuedMessages(shop, order.conversationId);
  expect(message?.text).toBe('Ciao Ana! €12.00');
});

it('refuses a variable that is not there, and roles', async () => {
  await expect(save('Hi {driver_name}')).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    fields: { body: expect.stringContaining('{driver_name}') },
  });
  await expect(save('')).rejects.toMatchObject({ fields: { body: expect.any(String) } });
  const cashier = staff('cashier');
  const template = { ...confirmation, body: 'Hi' };
  await expect(shop.run(cashier, (ctx) => saveTemplate(ctx, template))).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  await expect(shop.run(cashier, (ctx) => previewTemplate(ctx, template))).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
});

it('shows a wording before it is saved', async () => {
  const preview = (body: string) =>
    shop.run(staff('manager'), (ctx) => previewTemplate(ctx, { ...confirmation, body }));
  expect(await preview('{total}')).toEqual({ text: '€24.00' });
  expect(await preview('{sum}')).toEqual({ error: expect.stringContaining('{sum}') });
});
