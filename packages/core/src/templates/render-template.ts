import { type OrderMessageFacts, renderOrderMessage } from '../replies/render-order-message.ts';
import type { Shop } from '../tenants/read-shop.ts';
import { checkTemplate } from './check-template.ts';
import type { TemplateEvent } from './schemas.ts';

/** A message as a customer would read it, made of an order that nobody placed. */
export function renderTemplate(
  shop: Pick<Shop, 'currency' | 'timeZone'>,
  publicUrl: string,
  now: Date,
  template: { event: TemplateEvent; locale: string; body: string | null },
): { text: string } | { error: string } {
  const { event, locale, body } = template;
  const error = body === null ? null : checkTemplate(event, body);
  if (error !== null) return { error };
  const wording = { locale, currency: shop.currency, timeZone: shop.timeZone, now };
  return { text: renderOrderMessage(wording, event, sampleFacts(publicUrl, now)[event], body) };
}

function sampleFacts(publicUrl: string, now: Date): Pick<OrderMessageFacts, TemplateEvent> {
  const known = {
    customerName: 'Ana',
    trackingLink: `${publicUrl}/t/…`,
    promisedFrom: new Date(now.getTime() + 35 * 60_000),
    promisedTo: new Date(now.getTime() + 50 * 60_000),
  };
  const line = {
    quantityThousandths: 2000,
    unit: 'each',
    name: 'Margherita',
    variantName: null,
    modifiers: [],
    note: null,
    totalMinor: 2400,
    confidence: 'sure' as const,
  };
  return {
    order_confirmation: { ...known, lines: [line], totalMinor: 2400 },
    delivery_update: { ...known, driverName: 'Marco', vehicle: 'Vespa' },
  };
}
