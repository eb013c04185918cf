import { expect, it } from 'vitest';
import { checkTemplate } from './check-template.ts';
import { renderTemplate } from './render-template.ts';

it.each(['Hi {customer_name}', 'No variable at all', '{order_items}\n{total} {tracking_link}'])(
  'takes %j',
  (body) => {
    expect(checkTemplate('order_confirmation', body)).toBeNull();
  },
);

it.each([
  ['Hi {name}', '{name}'],
  ['Hi {Customer_Name}', '{Customer_Name}'],
  ['with {driver_name}', '{driver_name}'],
  ['Hi {}', '{}'],
  ['Hi {customer_name', 'A brace stands alone'],
  ['Hi customer_name}', 'A brace stands alone'],
])('refuses %j and says why', (body, why) => {
  expect(checkTemplate('order_confirmation', body)).toContain(why);
});

it('previews with the shop’s money and no hole', () => {
  const shop = { currency: 'EUR', timeZone: 'Europe/Madrid' };
  const preview = (body: string | null) =>
    renderTemplate(shop, 'https://novi.test', new Date('2026-11-20T19:00:00Z'), {
      event: 'delivery_update',
      locale: 'en',
      body,
    });
  expect(preview('{driver_name} at {estimated_time}')).toEqual({
    text: expect.stringMatching(/^Marco at 8:35/),
  });
  expect(preview(null)).toEqual({ text: expect.not.stringMatching(/[{}]/) });
  expect(preview('{nope}')).toHaveProperty('error');
});
