import { messageTemplates } from '@novi/db/schema/tenants';
import { eq } from 'drizzle-orm';
import { demand } from '../access/can.ts';
import type { Context } from '../context.ts';
import { defaultTemplate, templateVariables } from '../replies/render-order-message.ts';
import { readShop } from '../tenants/read-shop.ts';
import { renderTemplate } from './render-template.ts';
import { type TemplateEvent, templateEventSchema } from './schemas.ts';

export interface TemplateView {
  event: TemplateEvent;
  locale: string;
  body: string;
  isDefault: boolean;
  variables: string[];
  preview: string;
}

/** Every wording a shop may change, in each of its languages, its own or the one it starts with. Throws FORBIDDEN. */
export async function getTemplates(ctx: Context): Promise<TemplateView[]> {
  demand(ctx.actor, 'tenant.read');
  const shop = await readShop(ctx);
  const own = await ctx.tx.select().from(messageTemplates).where(eq(messageTemplates.tenantId, ctx.tenantId));
  return shop.locales.flatMap((locale) =>
    templateEventSchema.options.map((event) => {
      const body = own.find((row) => row.event === event && row.locale === locale)?.body ?? null;
      const rendered = renderTemplate(shop, ctx.publicUrl, ctx.now, { event, locale, body });
      return {
        event,
        locale,
        body: body ?? defaultTemplate(locale, event),
        isDefault: body === null,
        variables: [...templateVariables[event]],
        preview: 'text' in rendered ? rendered.text : rendered.error,
      };
    }),
  );
}
