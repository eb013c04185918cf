import type { Wanted } from './wanted-time.ts';

/** Nothing was said about when, so far. */
export function noTime(): Wanted {
  return {
    from: -1,
    to: -1,
    days: null,
    date: null,
    weekday: null,
    weeks: 0,
    next: false,
    clock: null,
    half: null,
    inMinutes: null,
    asap: false,
  };
}
