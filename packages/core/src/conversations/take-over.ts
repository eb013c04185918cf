import { demand } from '../access/can.ts';
import type { Context } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import type { ConversationMode } from './conversation-machine.ts';
import { handToPerson } from './hand-to-person.ts';
import { lockConversation } from './lock-conversation.ts';
import { type TakeOverInput, takeOverSchema } from './schemas.ts';

export interface ModeView {
  mode: ConversationMode;
  modeUntil: Date | null;
}

/** Staff take a conversation from the bot for a while; taken again, the while begins anew. Throws FORBIDDEN, NOT_FOUND. */
export async function takeOver(ctx: Context, input: TakeOverInput): Promise<ModeView> {
  demand(ctx.actor, 'chats.reply');
  const { conversationId, minutes } = parseInput(takeOverSchema, input);
  const conversation = await lockConversation(ctx, conversationId);
  return handToPerson(ctx, conversation, 'taken_over', minutes);
}
