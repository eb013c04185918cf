import type { Context } from '../context.ts';
import type { OrderRow } from './lock-order.ts';

export interface OrderTexts {
  address: string | null;
  note: string | null;
}

type SealedTexts = Pick<OrderRow, 'addressSealed' | 'noteSealed' | 'keyVersion'>;

/** Both texts are sealed together: one key version stands beside them. */
export function sealTexts(ctx: Context, { address, note }: OrderTexts): SealedTexts {
  return {
    addressSealed: address ? ctx.vault.seal('address', address) : null,
    noteSealed: note ? ctx.vault.seal('note', note) : null,
    keyVersion: ctx.vault.keyVersion,
  };
}

export function openTexts(ctx: Context, row: SealedTexts): OrderTexts {
  return {
    address: row.addressSealed && ctx.vault.open('address', row.addressSealed, row.keyVersion),
    note: row.noteSealed && ctx.vault.open('note', row.noteSealed, row.keyVersion),
  } as OrderTexts;
}
