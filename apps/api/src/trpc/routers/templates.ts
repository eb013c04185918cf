import { z } from 'zod';
import { t } from '../init.ts';
import { notYet } from '../not-yet.ts';
import { tenantProcedure } from '../tenant-procedure.ts';
import type { TemplateView } from '../views/account.ts';

const template = z.object({
  event: z.enum(['order_confirmation', 'delivery_update']),
  locale: z.string().min(2).max(35),
  body: z.string().trim().min(1).max(4096),
});

export const templatesRouter = t.router({
  list: tenantProcedure.query(() => notYet<TemplateView[]>()),
  save: tenantProcedure.input(template).mutation(() => notYet<{ ok: true }>()),
  preview: tenantProcedure.input(template).query(() => notYet<{ text: string } | { error: string }>()),
});
