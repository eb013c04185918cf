/** What an outbound message is for. It decides whether it may still go when a person has taken over. */
export type MessagePurpose =
  | 'reply'
  | 'nudge'
  | 'handover'
  /** a person will answer: once, while the whole shop is answered by people */
  | 'manual_notice'
  /** sorry that it took so long: once, before the answer */
  | 'delay_notice'
  | 'staff_reply'
  | 'order_placed'
  | 'order_confirmation'
  | 'delivery_update'
  | 'order_ready'
  | 'order_rejected'
  | 'order_cancelled'
  | 'order_expired';

const botTalk: readonly MessagePurpose[] = ['reply', 'nudge', 'delay_notice', 'order_expired'];

/** Whether this is the bot talking, which stops when a person talks; facts about an order and people's own words go on. */
export function isBotTalk(purpose: string | null): boolean {
  return botTalk.includes(purpose as MessagePurpose);
}
