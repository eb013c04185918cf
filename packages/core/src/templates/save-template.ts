import { messageTemplates } from '@novi/db/schema/tenants';
import { demand } from '../access/can.ts';
import type { Context } from '../context.ts';
import { invalidInput, parseInput } from '../parse-input.ts';
import { checkTemplate } from './check-template.ts';
import { type TemplateInput, templateSchema } from './schemas.ts';

/** Saves a shop's own wording. Throws FORBIDDEN, and INVALID_INPUT on `body` for a variable that does not exist. */
export async function saveTemplate(ctx: Context, input: TemplateInput): Promise<{ ok: true }> {
  demand(ctx.actor, 'templates.write');
  const { event, locale, body } = parseInput(templateSchema, input);
  const error = checkTemplate(event, body);
  if (error !== null) throw invalidInput({ body: error });
  const updatedBy = ctx.actor.kind === 'user' ? ctx.actor.userId : null;
  await ctx.tx
    .insert(messageTemplates)
    .values({
      tenantId: ctx.tenantId,
      id: ctx.random.id(),
      event,
      locale,
      body,
      updatedBy,
      updatedAt: ctx.now,
    })
    .onConflictDoUpdate({
      target: [messageTemplates.tenantId, messageTemplates.event, messageTemplates.locale],
      set: { body, updatedBy, updatedAt: ctx.now },
    });
  ctx.record({
    kind: 'tenant.updated',
    subjectType: 'tenant',
    subjectId: ctx.tenantId,
    payload: { changed: [`template.${event}.${locale}`] },
  });
  return { ok: true };
}
