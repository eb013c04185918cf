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

test('takes keys in turn, and gives no key more than its share', async () => {
  const admission = new Admission(3, 1_000, 2);
  const order: string[] = [];
  const leaves: Record<string, () => void> = {};
  const enter = (key: string, name: string) =>
    admission.enter(key).then((leave) => {
      order.push(name);
      leaves[name] = leave;
    });
  const flood = ['a1', 'a2', 'a3', 'a4', 'a5'].map((name) => enter('a', name));
  await Promise.all(flood.slice(0, 2));
  expect(order).toEqual(['a1', 'a2']);

  await enter('b', 'b1');
  const waiting = [enter('c', 'c1'), enter('b', 'b2')];
  leaves.a1?.();
  await flood[2];
  leaves.a2?.();
  await waiting[0];
  leaves.a3?.();
  await waiting[1];
  expect(order).toEqual(['a1', 'a2', 'b1', 'a3', 'c1', 'b2']);
  expect([admission.inside, admission.waiting]).toEqual([3, 2]);
});
