import { expect, it } from 'vitest';
import { Lanes } from './lanes.ts';

it('keeps the order of a key, runs other keys meanwhile, and no more at once than it has lanes', async () => {
  const lanes = new Lanes(2);
  const done: string[] = [];
  let running = 0;
  let most = 0;
  const work = (name: string, gate: Promise<void>) => async () => {
    running += 1;
    most = Math.max(most, running);
    await gate;
    running -= 1;
    done.push(name);
  };
  const slow = Promise.withResolvers<void>();
  lanes.run('a', work('a1', slow.promise));
  lanes.run('a', work('a2', Promise.resolve()));
  for (const key of ['b', 'c', 'd', 'e']) lanes.run(key, work(key, Promise.resolve()));
  await new Promise((resolve) => setImmediate(resolve));
  expect(done).not.toContain('a1');
  expect(done.length).toBeGreaterThan(0);
  slow.resolve();
  await lanes.settle();
  expect(done.indexOf('a1')).toBeLessThan(done.indexOf('a2'));
  expect(done).toHaveLength(6);
  expect(most).toBe(2);
});

it('tells the first failure, and lets its lane do nothing more', async () => {
  const lanes = new Lanes(1);
  let went = false;
  lanes.run('a', () => Promise.reject(new Error('not stored')));
  lanes.run('a', async () => {
    went = true;
  });
  await expect(lanes.settle()).rejects.toThrow('not stored');
  expect(went).toBe(false);
});
