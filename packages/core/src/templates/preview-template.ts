import { demand } from '../access/can.ts';
import type { Context } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { readShop } from '../tenants/read-shop.ts';
import { renderTemplate } from './render-template.ts';
import { type TemplateInput, templateSchema } from './schemas.ts';

/** What a wording would look like before it is saved, or what is wrong with it. Throws FORBIDDEN, INVALID_INPUT. */
export async function previewTemplate(
  ctx: Context,
  input: TemplateInput,
): Promise<{ text: string } | { error: string }> {
  demand(ctx.actor, 'templates.write');
  const template = parseInput(templateSchema, input);
  return renderTemplate(await readShop(ctx), ctx.publicUrl, ctx.now, template);
}
