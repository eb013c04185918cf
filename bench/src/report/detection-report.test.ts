import { expect, test } from 'vitest';
import { faults } from '../detection/faults.ts';
import type { Round } from '../detection/run-round.ts';
import { printDetection, summariseDetection } from './detection-report.ts';

const [fault] = faults;
if (!fault) throw new Error('there is no fault');
const round = (foundMs: number, backlogMs: number | null): Round => ({
  foundMs,
  saidState: 'reconnecting, crashed',
  readyMs: foundMs + 1_000,
  backlogMs,
  backlogs: [],
});
const summarise = (rounds: Round[]) =>
  summariseDetection(
    { kinds: [{ fault, rounds }], backlog: { written: 63, missing: 1, doubled: 0 } },
    { cores: 2, load: [1, 2] },
  );

test('median and worst are told of each fault, and every way the row put it once', () => {
  const [kind] = summarise([round(100, 10), round(300, 30), round(200, 20)]).kinds;
  expect(kind).toMatchObject({
    rounds: 3,
    said: ['reconnecting, crashed'],
    foundMs: { p50: 200, max: 300 },
    readyMs: { p50: 1_200, max: 1_300 },
    backlogMs: { p50: 20, max: 30 },
  });
});

test('a backlog that was never read does not look like a quick one', () => {
  const summary = summarise([round(100, 10), round(300, null)]);
  expect(summary.kinds[0]?.backlogMs.max).toBe(Number.POSITIVE_INFINITY);
  expect(printDetection(summary)).toContain('missing: 1');
});
