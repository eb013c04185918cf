import type { Context } from '../context.ts';
import type { DraftView } from './draft.ts';
import type { WriteDraftInput } from './schemas.ts';

export async function writeDraft(_ctx: Context, _input: WriteDraftInput): Promise<DraftView> {
  throw new Error('writeDraft is being written');
}
