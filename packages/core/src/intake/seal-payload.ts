import type { Context } from '../context.ts';
import type { DriverMessage } from './schemas.ts';

/** What came beside the text (a place, a contact, a cart, facts about a file), sealed; null where nothing did. */
export function sealPayload(ctx: Context, heard: DriverMessage): Buffer | null {
  const payload = { ...heard.payload, ...(heard.media && { media: heard.media }) };
  return Object.keys(payload).length > 0 ? ctx.vault.seal('payload', JSON.stringify(payload)) : null;
}
