import { demand } from '../access/can.ts';
import type { Context } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { lockConversation } from './lock-conversation.ts';
import { type ConversationIdInput, conversationIdSchema } from './schemas.ts';
import { setMode } from './set-mode.ts';
import type { ModeView } from './take-over.ts';

/** Gives a conversation back to the bot, which says nothing about it. Throws FORBIDDEN, NOT_FOUND. */
export async function resumeBot(ctx: Context, input: ConversationIdInput): Promise<ModeView> {
  demand(ctx.actor, 'chats.reply');
  const { conversationId } = parseInput(conversationIdSchema, input);
  const conversation = await lockConversation(ctx, conversationId);
  if (conversation.mode !== 'bot') {
    await setMode(ctx, conversation, { mode: 'bot', until: null, reason: null });
  }
  return { mode: 'bot', modeUntil: null };
}
