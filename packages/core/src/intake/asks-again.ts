import type { TalkState, Turn } from './talk.ts';

/** Whether a turn asks the customer something that understanding them better would have spared. Pure. */
export function asksAgain(state: Pick<TalkState, 'failedParses'>, turn: Turn): boolean {
  return turn.failedParses > state.failedParses || (turn.clarifications > 0 && turn.failedParses === 0);
}
