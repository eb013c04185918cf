import type { TimeClass } from '../../lexicon/shape.ts';

/** How clock times and days are put together. */
export const calendar: Partial<Record<TimeClass, string>> = {
  thisMorning: 'this morning',
  thisAfternoon: 'this afternoon, later this afternoon',
  tonight: 'late tonight, tonight',
  morning: 'in the morning, morning, early in the morning, early morning, in the early morning',
  midday: 'lunchtime, lunch time, at lunch',
  afternoon: 'in the afternoon, in afternoon, afternoon, early afternoon, late afternoon',
  evening: 'in the evening, evening, early evening, late evening, eve',
  night: 'at night, night, in the night',
  noon: 'noon, midday, lunchtime, lunch time, lunch, 12 noon, at noon, at midday, high noon',
  midnight: 'midnight',
  at: 'at, not later than, no earlier than, any time after, anytime after, shortly after, just after, just before, a bit after, on the dot at',
  between: 'between, from, in between',
  until: 'and, to, till, until, thru, through, or',
  minutesPast: 'past, after, minutes past, gone',
  minutesTo: 'to, till, before, of, minutes to',
  days: 'day, days',
  weeks: 'week, weeks',
  inTime: 'from now, hence',
  next: 'next, the following, of next week',
  nextWeek: 'next week, of next week, the following week, of the following week',
  onDay: 'the, on the, on',
  ofMonth: 'of',
};
