import { describe, expect, it } from 'vitest';
import type { Wording } from './format.ts';
import { spokenLanguages } from './phrases-of.ts';
import {
  defaultTemplate,
  type OrderMessageFacts,
  orderMessageVariables,
  renderOrderMessage,
  templateVariables,
} from './render-order-message.ts';

const english: Wording = {
  locale: 'en',
  currency: 'USD',
  timeZone: 'America/New_York',
  now: new Date('2026-11-20T23:00:00Z'),
};
const confirmation: OrderMessageFacts['order_confirmation'] = {
  customerName: 'Ana',
  lines: [
    {
      quantityThousandths: 2000,
      unit: 'each',
      name: 'Margherita',
      variantName: 'Large',
      modifiers: [{ name: 'onion', mode: 'without' }],
      note: null,
      totalMinor: 3598,
      confidence: 'sure',
    },
  ],
  totalMinor: 3898,
  trackingLink: 'http://localhost:3000/t/abc',
  promisedFrom: new Date('2026-11-20T23:40:00Z'),
  promisedTo: new Date('2026-11-21T00:00:00Z'),
};
const update: OrderMessageFacts['delivery_update'] = {
  customerName: null,
  driverName: 'Bo',
  vehicle: 'red scooter',
  trackingLink: 'http://localhost:3000/t/abc',
  promisedFrom: null,
  promisedTo: null,
};

describe('renderOrderMessage', () => {
  it('names the day of a time that is not today', () => {
    const tomorrow = {
      ...confirmation,
      promisedFrom: new Date('2026-11-22T01:00:00Z'),
      promisedTo: new Date('2026-11-22T01:15:00Z'),
    };
    expect(renderOrderMessage(english, 'order_confirmation', tomorrow)).toMatch(/Sat, Nov 21, 8:00/);
    expect(renderOrderMessage({ ...english, locale: 'de' }, 'order_confirmation', tomorrow)).toMatch(
      /Sa\., 21\. Nov\./,
    );
    // still Friday where the shop is, though not in Greenwich
    expect(renderOrderMessage(english, 'order_confirmation', confirmation)).not.toMatch(/Nov|Fri|Sat/);
  });

  it('tells name, items, total, time in the shop’s zone and the link', () => {
    const text = renderOrderMessage(english, 'order_confirmation', confirmation);
    for (const piece of [
      'Ana',
      '2 × Margherita, Large, no onion',
      '$38.98',
      '6:40',
      confirmation.trackingLink,
    ]) {
      expect(text).toContain(piece);
    }
  });

  it('uses the shop’s own wording where it has one', () => {
    expect(
      renderOrderMessage(english, 'order_confirmation', confirmation, 'Yo {customer_name}: {total}'),
    ).toBe('Yo Ana: $38.98');
  });

  it.each(spokenLanguages)('says nothing of a vehicle in %s where none was told', (locale) => {
    const text = renderOrderMessage({ ...english, locale }, 'delivery_update', { ...update, vehicle: null });
    expect(text).toMatch(/Bo[. ]/);
    expect(text).not.toContain('(');
  });

  it('throws rather than send a hole', () => {
    expect(() => renderOrderMessage(english, 'order_ready', { label: '#A1' }, '{total}')).toThrow(
      /\{total\}/,
    );
  });

  it.each(spokenLanguages)('has every variable that the default wordings of %s use', (locale) => {
    const wording = { ...english, locale };
    for (const [event, facts] of [
      ['order_confirmation', confirmation],
      ['delivery_update', update],
    ] as const) {
      expect(renderOrderMessage(wording, event, facts)).not.toMatch(/[{}]|undefined|null/);
      const variables = Object.keys(orderMessageVariables(wording, facts));
      expect(variables).toEqual(expect.arrayContaining([...templateVariables[event]]));
      for (const variable of templateVariables[event]) {
        expect(defaultTemplate(locale, event)).toContain(`{${variable}}`);
      }
    }
  });
});
