import { expect, it } from 'vitest';
import { sendPaceOf } from './send-pace.ts';

const now = new Date('2026-11-20T12:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);

it('lets a number that has just been linked begin slowly, and go faster with the days', () => {
  const hours = [0, 0.9, 1, 6.9, 7, 400].map((days) => sendPaceOf('web-js', daysAgo(days), now)?.perHour);
  expect(hours).toEqual([180, 180, 400, 400, 1_200, 1_200]);
});

it('takes a link of unknown age for an old one, and leaves the official API and the sandbox alone', () => {
  expect(sendPaceOf('web-js', null, now)?.perHour).toBe(1_200);
  expect(sendPaceOf('cloud-api', daysAgo(0), now)).toBeNull();
  expect(sendPaceOf('sandbox', daysAgo(0), now)).toBeNull();
});
