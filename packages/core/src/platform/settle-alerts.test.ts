import { expect, it } from 'vitest';
import { type OpenAlert, settleAlerts } from './settle-alerts.ts';

const now = new Date('2026-11-20T19:00:00Z');
const alert = (subject: string, secondsAgo: number): OpenAlert => ({
  id: subject,
  kind: 'session_banned',
  subject,
  lastSeenAt: new Date(now.getTime() - secondsAgo * 1000),
});
const banned = (subject: string) => ({ kind: 'session_banned' as const, subject });

it('opens what is new, once, and keeps what is still wrong', () => {
  const settled = settleAlerts([alert('a', 30)], [banned('a'), banned('b'), banned('b')], now);
  expect(settled).toEqual({ opened: [banned('b')], seenAgain: [alert('a', 30)], resolved: [] });
});

it('resolves what has not been seen for two minutes, and nothing sooner', () => {
  const settled = settleAlerts([alert('old', 120), alert('young', 119)], [], now);
  expect(settled).toEqual({ opened: [], seenAgain: [], resolved: [alert('old', 120)] });
});
