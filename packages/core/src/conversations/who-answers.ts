import type { Context } from '../context.ts';
import { type ManualMode, readManualMode } from '../tenants/read-manual-mode.ts';
import { type ConversationMode, currentMode } from './conversation-machine.ts';

export interface WhoAnswers {
  /**
   * bot: it may speak. person: it only listens. later: it waits with what it has heard, because it is not itself or
   * nobody would hear it, and answers when that is over unless a person has by then.
   */
  answers: 'bot' | 'person' | 'later';
  /** The conversation's own mode, as it counts now. */
  mode: ConversationMode;
  manual: ManualMode | null;
}

/** Who answers a conversation now: its own mode, and the whole shop's. Asked before answering, and before sending. */
export async function whoAnswers(
  ctx: Context,
  conversation: { mode: ConversationMode; modeUntil: Date | null },
): Promise<WhoAnswers> {
  const mode = currentMode(conversation, ctx.now);
  const manual = await readManualMode(ctx);
  if (mode !== 'bot' || manual?.cause === 'switch') return { answers: 'person', mode, manual };
  return { answers: manual ? 'later' : 'bot', mode, manual };
}
