import { DomainError } from '../errors.ts';

/** A state machine as data: for each state, the states that may follow it. */
export type TransitionTable<State extends string> = Readonly<Record<State, readonly State[]>>;

/** Throws ILLEGAL_TRANSITION unless the table lets `from` become `to`. */
export function assertTransition<State extends string>(
  machine: string,
  table: TransitionTable<State>,
  from: State,
  to: State,
): void {
  if (table[from].includes(to)) return;
  throw new DomainError(
    'ILLEGAL_TRANSITION',
    `This ${machine} is ${from.replaceAll('_', ' ')} and cannot become ${to.replaceAll('_', ' ')}.`,
  );
}

/** Whether nothing may follow `state`. */
export function isTerminal<State extends string>(table: TransitionTable<State>, state: State): boolean {
  return table[state].length === 0;
}
