import type { Context } from '../context.ts';

/** A message's text for staff to read; empty where it cannot be opened, so that one bad row does not hide a thread. */
export function openText(ctx: Context, row: { textSealed: Buffer; keyVersion: number }): string {
  try {
    return ctx.vault.open('message', row.textSealed, row.keyVersion);
  } catch {
    ctx.log.error({ tenantId: ctx.tenantId, keyVersion: row.keyVersion }, 'a message could not be opened');
    return '';
  }
}
