import type { Context } from '../context.ts';
import { readShop } from '../tenants/read-shop.ts';
import { type ConversationMode, currentMode, type ModeReason } from './conversation-machine.ts';
import type { Conversation } from './lock-conversation.ts';
import { setMode } from './set-mode.ts';

const minuteMs = 60_000;

/**
 * The bot stops talking in a locked conversation and a person answers, for as long as the shop set or `minutes`.
 * A blocked conversation stays blocked: a person's word to it does not open it to the bot.
 */
export async function handToPerson(
  ctx: Context,
  conversation: Conversation,
  reason: ModeReason,
  minutes?: number,
): Promise<{ mode: ConversationMode; modeUntil: Date | null }> {
  if (currentMode(conversation, ctx.now) === 'blocked') {
    return { mode: 'blocked', modeUntil: conversation.modeUntil };
  }
  const pause = minutes ?? (await readShop(ctx)).settings.bot_pause_minutes;
  const until = new Date(ctx.now.getTime() + pause * minuteMs);
  await setMode(ctx, conversation, { mode: 'human', until, reason });
  return { mode: 'human', modeUntil: until };
}
