import type { NextStep } from './next-step.ts';

export type BoardAction =
  | 'next'
  | 'previous'
  | 'open'
  | 'accept'
  | 'reject'
  | 'prepare'
  | 'done'
  | 'talk'
  | 'search';

const actions: Record<string, BoardAction> = {
  j: 'next',
  k: 'previous',
  enter: 'open',
  a: 'accept',
  r: 'reject',
  p: 'prepare',
  d: 'done',
  t: 'talk',
  '/': 'search',
};

/** What a key means on the board; capital letters mean the same. */
export function boardAction(key: string): BoardAction | undefined {
  return actions[key.toLowerCase()];
}

/** The key that takes an order's main step: shown on its button. */
export function stepKey(step: NextStep): 'A' | 'P' | 'D' {
  if (step === 'accept') return 'A';
  return step === 'preparing' ? 'P' : 'D';
}
