import type { Understanding } from '@novi/parser/types';
import type { MenuCategory, MenuProduct } from '../catalog/menus.ts';
import type { DraftLine, DraftNeed, DraftView } from '../orders/draft.ts';
import { settingsSchema } from '../tenants/schemas.ts';
import { testMenu } from '../testing/test-menu.ts';
import type { Heard, TalkState } from './talk.ts';

/** Builders for tests of decisions: a state and what was heard, with everything left out that a test is not about. */
export const testNow = new Date('2026-11-20T19:00:00Z');

const categories: MenuCategory[] = testMenu.categories.map((category, position) => ({
  id: `category-${position}`,
  name: category.name,
  position,
  products: category.products.map(
    (product): MenuProduct => ({
      id: `row-${product.id}`,
      slug: product.id,
      name: product.name,
      description: '',
      unit: product.unit ?? 'each',
      priceMinor: product.priceMinor,
      soldOutUntil: null,
      variants: (product.variants ?? []).map(({ id, name, priceMinor, isDefault }) => ({
        id: `row-${id}`,
        slug: id,
        name,
        priceMinor,
        isDefault: isDefault ?? false,
      })),
      modifierGroups: (product.modifierGroups ?? []).map((group) => ({
        id: `row-${group.id}`,
        slug: group.id,
        name: group.name,
        min: group.min,
        max: group.max,
        options: group.options.map(({ id, name, priceMinor, includedByDefault }) => ({
          id: `row-${id}`,
          slug: id,
          name,
          priceMinor,
          includedByDefault: includedByDefault ?? false,
        })),
      })),
      aliases: [],
    }),
  ),
}));

export const products = new Map(categories.flatMap(({ products: all }) => all.map((p) => [p.slug, p])));

export function talkState(changes: Partial<TalkState> = {}): TalkState {
  return {
    now: testNow,
    shop: { name: "Luigi's", settings: settingsSchema.parse({ delivery_fee_minor: 300 }) },
    menu: { categories, products },
    draft: null,
    latest: null,
    awaiting: null,
    clarifications: 0,
    failedParses: 0,
    hasOptedOut: false,
    ...changes,
  };
}

export function understood(changes: Partial<Understanding> = {}): Understanding {
  return {
    intents: ['other'],
    lines: [],
    missing: [],
    ambiguous: [],
    unresolved: [],
    fulfilment: null,
    address: null,
    name: null,
    phone: null,
    when: null,
    day: null,
    payment: null,
    note: null,
    accept: false,
    unfinished: false,
    locale: 'en',
    ...changes,
  };
}

export function heardOf(understanding: Understanding | null, changes: Partial<Heard> = {}): Heard {
  return { understanding, problem: null, texts: [], pin: null, media: 'none', gone: [], ...changes };
}

export const span = { message: 0, start: 0, end: 1 };

export const cartLine = (product: string, variant: string | null = null, quantity = 1) => ({
  product,
  variant,
  quantity,
  modifiers: [],
  note: null,
  spans: [],
  confidence: 'sure' as const,
});

export function draftLine(product: string, variant: string | null = null, quantity = 1): DraftLine {
  return {
    id: `line-${product}`,
    product,
    variant,
    name: product,
    variantName: variant,
    unit: 'each',
    quantity,
    unitPriceMinor: 100,
    totalMinor: 100 * quantity,
    modifiers: [],
    note: null,
    confidence: 'sure',
    sources: [],
  };
}

export function draftOf(
  lines: DraftLine[],
  changes: Partial<DraftView> & { status?: 'draft' | 'awaiting_confirm'; needs?: DraftNeed[] } = {},
): DraftView {
  const { status = 'draft', needs = [], ...view } = changes;
  return {
    order: {
      id: 'order-1',
      status,
      version: 1,
      conversationId: 'conversation-1',
      customerId: 'customer-1',
      currency: 'EUR',
      fulfilment: 'pickup',
      address: null,
      note: null,
      paymentMethod: null,
      customerName: null,
      customerPhone: null,
      requestedFor: null,
      subtotalMinor: 100,
      deliveryFeeMinor: 0,
      totalMinor: 100,
      priceFrozenUntil: null,
    },
    lines,
    missing: [],
    needs,
    refused: [],
    refusedFulfilment: null,
    minimumMinor: 0,
    estimate: { from: testNow, to: testNow },
    ...view,
  };
}
