import type { Context } from '../context.ts';
import type { DraftView } from './draft.ts';

export async function openDraft(
  _ctx: Context,
  _input: { conversationId: string; customerId: string },
): Promise<DraftView> {
  throw new Error('openDraft is being written');
}

export async function findDraft(
  _ctx: Context,
  _input: { conversationId: string; customerId: string },
): Promise<DraftView | null> {
  throw new Error('findDraft is being written');
}
