import { templateVariables } from '../replies/render-order-message.ts';
import type { TemplateEvent } from './schemas.ts';

/**
 * What is wrong with a wording, as a sentence; null when nothing is. Everything in braces must be a variable that
 * this message has: whatever else stands there would reach a customer as it is, or as a hole.
 */
export function checkTemplate(event: TemplateEvent, body: string): string | null {
  const known: readonly string[] = templateVariables[event];
  const list = known.map((name) => `{${name}}`).join(', ');
  for (const [whole, name] of body.matchAll(/\{([^{}]*)\}/g))
    if (!known.includes(name ?? '')) return `${whole} is not known here. This message has ${list}.`;
  const rest = body.replaceAll(/\{[^{}]*\}/g, '');
  if (/[{}]/.test(rest)) return `A brace stands alone. A variable looks like {${known[0]}}.`;
  return null;
}
