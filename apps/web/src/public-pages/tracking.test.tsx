import { describe, expect, it } from 'vitest';
import { renderTracking } from './server-entry.tsx';
import type { TrackingData } from './tracking-data.ts';

const options = { acceptLanguage: 'fr, es;q=0.8' };
const data: TrackingData = {
  shopName: 'La Piazza <b>&',
  label: '#A42',
  status: 'handed_over',
  fulfilment: 'delivery',
  steps: [
    { key: 'placed', done: true, at: new Date('2026-11-20T19:00:00Z') },
    { key: 'handed_over', done: true, at: null },
    { key: 'completed', done: false, at: null },
  ],
  windowFrom: new Date('2026-11-20T19:30:00Z'),
  windowTo: new Date('2026-11-20T19:45:00Z'),
  driverName: 'Luis',
  vehicle: 'red scooter',
  amountDueMinor: 2750,
  currency: 'EUR',
  paymentStatus: 'cod_due',
  locale: 'en',
  timeZone: 'Europe/Madrid',
  lines: [{ quantity: 2, unit: 'each', name: 'Margherita, large' }],
};

describe('the tracking page', () => {
  it('says when, who and how much, in the shop’s time', () => {
    const html = renderTracking(data, options);
    for (const text of ['20:30', '20:45', 'Luis', 'red scooter', '€27.50', 'Margherita, large'])
      expect(html).toContain(text);
  });

  it('is safe from what people type, and needs no inline style or script', () => {
    const html = renderTracking(data, options);
    expect(html).toContain('La Piazza &lt;b&gt;&amp;');
    expect(html).not.toMatch(/<style|style=|<script>|\son\w+=/);
  });

  it('asks nobody but this server', () => {
    const asked = [...renderTracking(data, options).matchAll(/(?:src|href)="([^"]*)"/g)].map(
      ([, url]) => url,
    );
    expect(asked).toEqual(['/icon.svg', '/tracking.css', '/tracking.js', '?']);
  });

  it('speaks the customer’s language in its direction', () => {
    expect(renderTracking({ ...data, locale: 'ar' }, options)).toMatch(
      /^<!doctype html><html lang="ar" dir="rtl"/,
    );
  });

  it('asks for no money once it is paid or cancelled', () => {
    expect(renderTracking({ ...data, paymentStatus: 'paid' }, options)).not.toContain('27.50');
    expect(renderTracking({ ...data, status: 'cancelled' }, options)).not.toContain('27.50');
  });

  it('does not refresh what is over', () => {
    expect(renderTracking({ ...data, status: 'completed' }, options)).not.toContain('<script');
  });

  it('says of a bad link what to do, in the browser’s language', () => {
    expect(renderTracking(null, options)).toContain('Este enlace ya no funciona');
  });
});
