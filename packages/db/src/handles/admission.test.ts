import { expect, test } from 'vitest';
import { DatabaseBusyError } from '../errors.ts';
import { Admission } from './admission.ts';

test('admits at most max, and the others in the order they came', async () => {
  const admission = new Admission(2, 1_000);
  const order: string[] = [];
  const first = await admission.enter();
  const second = await admission.enter();
  const third = admission.enter().then((leave) => {
    order.push('third');
    return leave;
  });
  const fourth = admission.enter().then((leave) => {
    order.push('fourth');
    return leave;
  });
  expect([admission.inside, admission.waiting]).toEqual([2, 2]);
  expect(order).toEqual([]);

  second();
  const leaveThird = await third;
  expect(order).toEqual(['third']);
  first();
  await fourth;
  leaveThird();
  expect(order).toEqual(['third', 'fourth']);
  expect([admission.inside, admission.waiting]).toEqual([1, 0]);
});

test('a place that is given back twice counts once', async () => {
  const admission = new Admission(1, 1_000);
  const leave = await admission.enter();
  leave();
  leave();
  expect(admission.inside).toBe(0);
});

test('refuses after the wait, and the place is not lost', async () => {
  const admission = new Admission(1, 1);
  const leave = await admission.enter();
  await expect(admission.enter()).rejects.toBeInstanceOf(DatabaseBusyError);
  leave();
  await admission.enter();
  expect([admission.inside, admission.waiting]).toEqual([1, 0]);
});
