import { getTenant, type TenantView } from '@novi/core/tenants/get-tenant';
import { readShop } from '@novi/core/tenants/read-shop';
import { updateTenant } from '@novi/core/tenants/update-tenant';
import { z } from 'zod';
import { t } from '../init.ts';
import { fromMinor, MAX_PRICE_MINOR, moneySchema, toMinor } from './money.ts';
import { findOwnBusiness } from './own-business.ts';
import { restTenantProcedure } from './procedures.ts';

const answerSchema = z.object({
  success: z.literal(true),
  business: z
    .object({
      id: z.uuid(),
      name: z.string(),
      description: z.string(),
      short_code: z.string(),
      currency: z.string(),
      settings: z.object({ auto_confirm: z.boolean(), delivery_fee: z.number() }),
      stats: z.object({
        total_orders: z.int(),
        total_revenue: z.number(),
        active_customers: z.int().meta({ description: 'Who ordered within 30 days' }),
      }),
    })
    .meta({ id: 'Business' }),
});

function answer(shop: TenantView): z.input<typeof answerSchema> {
  const { id, name, description, shortCode, currency, settings, stats } = shop;
  return {
    success: true,
    business: {
      id,
      name,
      description,
      short_code: shortCode,
      currency,
      settings: {
        auto_confirm: settings.auto_confirm,
        delivery_fee: fromMinor(settings.delivery_fee_minor, currency),
      },
      stats: {
        total_orders: stats.totalOrders,
        total_revenue: fromMinor(stats.totalRevenueMinor, currency),
        active_customers: stats.activeCustomers,
      },
    },
  };
}

export const restBusinesses = t.router({
  get: restTenantProcedure
    .meta({
      openapi: {
        method: 'GET',
        path: '/api/businesses/{id}',
        tags: ['businesses'],
        summary: 'The shop, its settings and what it did so far',
        errorResponses: [400, 401, 403, 404, 429, 500],
      },
    })
    .input(z.object({ id: z.uuid() }))
    .output(answerSchema)
    .query(async ({ ctx: { scope }, input }) => {
      findOwnBusiness(scope.tenantId, input.id);
      return answer(await getTenant(scope));
    }),
  updateSettings: restTenantProcedure
    .meta({
      openapi: {
        method: 'PUT',
        path: '/api/businesses/{id}/settings',
        tags: ['businesses'],
        summary: 'Change settings; what is left out stays',
        errorResponses: [400, 401, 403, 404, 413, 415, 429, 500],
      },
    })
    .input(
      z.strictObject({
        id: z.uuid(),
        auto_confirm: z.boolean().optional(),
        delivery_fee: moneySchema.optional(),
      }),
    )
    .output(answerSchema)
    .mutation(async ({ ctx: { scope }, input: { id, auto_confirm, delivery_fee } }) => {
      findOwnBusiness(scope.tenantId, id);
      const { currency } = await readShop(scope);
      const settings = {
        ...(auto_confirm === undefined ? {} : { auto_confirm }),
        ...(delivery_fee === undefined
          ? {}
          : { delivery_fee_minor: toMinor(delivery_fee, currency, 'delivery_fee', MAX_PRICE_MINOR) }),
      };
      return answer(await updateTenant(scope, { settings }));
    }),
});
