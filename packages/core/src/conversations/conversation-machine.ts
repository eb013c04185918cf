import type { conversations } from '@novi/db/schema/conversations';
import type { TransitionTable } from '../machines/machine.ts';

export type ConversationMode = (typeof conversations.$inferSelect)['mode'];

/** Why a conversation is in a person's hands; a code, worded by the page that shows it. */
export type ModeReason =
  | 'staff_replied'
  | 'shop_phone'
  | 'taken_over'
  | 'asked'
  | 'complaint'
  | 'not_understood'
  | 'large_order'
  | 'fault'
  | 'changed_words'
  /** Nobody knows whether the bot's answer went out. */
  | 'maybe_unsent';

/**
 * Who answers a customer. The bot does, until a person takes over (an answer from the inbox or the shop's own phone,
 * a customer who asks for one, a message the bot cannot handle); every further word of a person prolongs it. Example:
 * bot > human (until 19:30) > bot. A mode ends by itself at `mode_until`: that is compared at reading and never
 * announced to the customer.
 */
export const conversationMachine: TransitionTable<ConversationMode> = {
  bot: ['human', 'snoozed', 'blocked'],
  human: ['human', 'bot', 'snoozed', 'blocked'],
  snoozed: ['bot', 'human', 'snoozed', 'blocked'],
  blocked: ['bot', 'human'],
};

/** The mode as it counts now: one whose time is over is the bot's again. */
export function currentMode(
  conversation: { mode: ConversationMode; modeUntil: Date | null },
  now: Date,
): ConversationMode {
  const isOver = conversation.modeUntil !== null && conversation.modeUntil <= now;
  return isOver ? 'bot' : conversation.mode;
}
