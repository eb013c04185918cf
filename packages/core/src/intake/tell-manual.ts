import type { Context } from '../context.ts';
import type { Conversation } from '../conversations/lock-conversation.ts';
import { queueMessage } from '../outbox/queue-message.ts';
import { phrasesOf } from '../replies/phrases-of.ts';
import type { ManualMode } from '../tenants/read-manual-mode.ts';
import { wasTold } from './apologise.ts';

const hourMs = 60 * 60_000;
const onceInMs = 6 * hourMs;
/** Told later it would come after the person's answer, or after the bot's. */
const staleAfterMs = 10 * 60_000;

/**
 * Tells a customer once that a person will answer, while the whole shop is answered by people. Not in groups, where
 * nobody asked, and not where the line was lost: who is heard proves that it is back, and the bot answers within a minute.
 */
export async function tellManual(
  ctx: Context,
  conversation: Conversation,
  manual: ManualMode,
  locale: string,
): Promise<void> {
  if (conversation.kind === 'group' || manual.cause === 'session_down') return;
  if (await wasTold(ctx, conversation.id, 'manual_notice', onceInMs)) return;
  await queueMessage(ctx, {
    conversationId: conversation.id,
    text: phrasesOf(locale).manualNotice,
    purpose: 'manual_notice',
    staleAfter: new Date(ctx.now.getTime() + staleAfterMs),
  });
}
