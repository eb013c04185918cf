import { expect, it } from 'vitest';
import { estimateWindow } from './estimate-window.ts';

const at = (time: string) => new Date(`2026-11-20T${time}:00Z`);

it('is not before the time that was asked for, where that is later', () => {
  const asked = { now: at('19:00'), preparationMinutes: 20, fulfilment: 'pickup' } as const;
  expect(estimateWindow({ ...asked, requestedFor: at('20:30') })).toEqual({
    from: at('20:30'),
    to: at('20:45'),
  });
  expect(estimateWindow({ ...asked, requestedFor: at('19:05') }).from).toEqual(at('19:20'));
});

it.each([
  ['19:00', 20, 'delivery', '19:35', '19:50'],
  ['19:00', 20, 'pickup', '19:20', '19:35'],
  ['19:00', 20, null, '19:35', '19:50'],
  ['19:01', 20, 'pickup', '19:25', '19:40'],
  ['23:50', 30, 'pickup', '24:20', '24:35'],
] as const)('at %s, %d minutes, %s: %s to %s', (now, preparationMinutes, fulfilment, from, to) => {
  const of = (time: string) =>
    time.startsWith('24') ? new Date(`2026-11-21T00${time.slice(2)}:00Z`) : at(time);
  expect(estimateWindow({ now: at(now), preparationMinutes, fulfilment })).toEqual({
    from: of(from),
    to: of(to),
  });
});
