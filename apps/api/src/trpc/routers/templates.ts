import { getTemplates } from '@novi/core/templates/get-templates';
import { previewTemplate } from '@novi/core/templates/preview-template';
import { saveTemplate } from '@novi/core/templates/save-template';
import { templateSchema } from '@novi/core/templates/schemas';
import { t } from '../init.ts';
import { tenantProcedure } from '../tenant-procedure.ts';

export const templatesRouter = t.router({
  list: tenantProcedure.query(({ ctx }) => getTemplates(ctx.scope)),
  save: tenantProcedure.input(templateSchema).mutation(({ ctx, input }) => saveTemplate(ctx.scope, input)),
  preview: tenantProcedure.input(templateSchema).query(({ ctx, input }) => previewTemplate(ctx.scope, input)),
});
