import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { FairTurns } from './fair-turns.ts';

/** Turns whose work ends when the test says so. */
function open(atOnce: number, perTenant: number) {
  const began: string[] = [];
  const failed: string[] = [];
  const ends = new Map<string, PromiseWithResolvers<void>>();
  const turns = new FairTurns({
    atOnce,
    perTenant,
    work(_tenantId, id) {
      began.push(id);
      const end = Promise.withResolvers<void>();
      ends.set(id, end);
      return end.promise;
    },
    onFailure: (_error, _tenantId, id) => failed.push(id),
  });
  const finish = async (id: string, error?: Error) => {
    if (error) ends.get(id)?.reject(error);
    else ends.get(id)?.resolve();
    await nextTurn();
  };
  return { turns, began, failed, finish };
}

it('takes tenants in turn, however much one of them has', async () => {
  const { turns, began, finish } = open(1, 1);
  for (const id of ['a1', 'a2', 'a3']) turns.wake('a', id);
  turns.wake('b', 'b1');
  turns.wake('c', 'c1');
  for (const id of ['a1', 'a2', 'b1', 'c1', 'a3']) await finish(id);
  expect(began).toEqual(['a1', 'a2', 'b1', 'c1', 'a3']);
});

it('leaves places free that one tenant may not have, and fills them when others come', async () => {
  const { turns, began, finish } = open(3, 2);
  for (const id of ['a1', 'a2', 'a3', 'a4']) turns.wake('a', id);
  expect(began).toEqual(['a1', 'a2']);
  turns.wake('b', 'b1');
  expect(began).toEqual(['a1', 'a2', 'b1']);
  await finish('a2');
  expect(began).toEqual(['a1', 'a2', 'b1', 'a3']);
});

it('runs an id alone, and once more when it was woken meanwhile', async () => {
  const { turns, began, finish } = open(4, 4);
  turns.wake('a', 'a1');
  turns.wake('a', 'a1');
  turns.wake('a', 'a1');
  expect(began).toEqual(['a1']);
  expect([turns.isActive('a', 'a1'), turns.isActive('a', 'a2')]).toEqual([true, false]);
  await finish('a1');
  expect(began).toEqual(['a1', 'a1']);
  await finish('a1');
  expect(began).toEqual(['a1', 'a1']);
});

it('goes on after a failure, and drains without what still waits', async () => {
  const { turns, began, failed, finish } = open(1, 1);
  for (const id of ['a1', 'a2', 'a3']) turns.wake('a', id);
  await finish('a1', new Error('no'));
  expect(failed).toEqual(['a1']);
  const drained = turns.drain();
  await finish('a2');
  await drained;
  expect(began).toEqual(['a1', 'a2']);
});
