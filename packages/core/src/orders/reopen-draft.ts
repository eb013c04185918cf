import type { Context } from '../context.ts';
import type { DraftView } from './draft.ts';

export async function reopenDraft(_ctx: Context, _input: { orderId: string }): Promise<DraftView> {
  throw new Error('reopenDraft is being written');
}
