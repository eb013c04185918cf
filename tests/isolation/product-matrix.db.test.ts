import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allCalls, type Target, targetsOf } from './product/calls.ts';
import { idKind, otherRefusals, refusedQueries } from './product/id-kinds.ts';
import { withId } from './product/sample-input.ts';
import type { ShopIds } from './product/seed-shop.ts';
import { CANARY, openTwoShops, type TwoShops } from './product/two-shops.ts';

const calls = allCalls();
const targets = targetsOf(calls).map(
  (target) => [`${target.call.name} ${target.path.join('.')}`, target] as const,
);

let shops: TwoShops;
let before: string;

beforeAll(async () => {
  shops = await openTwoShops();
  before = await shops.rowsOfA();
});

afterAll(async () => {
  await shops.close();
});

/** The call with the ids of one shop, but `id` in the attacked place. */
function inputFor({ call, path }: Target, ids: ShopIds, id?: string): unknown {
  let input = call.sample.value;
  for (const each of call.sample.idPaths) {
    input = withId(input, each, ids[idKind(nameOf(call.name), each.at(-1))]);
  }
  return id === undefined ? input : withId(input, path, id);
}

/** `businesses.get` of `GET /api/businesses/{id} (businesses.get)`. */
function nameOf(call: string): string {
  return /\((.+)\)$/.exec(call)?.[1] ?? call;
}

test('there are calls with ids to attack', () => {
  expect(targets.length).toBeGreaterThan(15);
});

describe("as B with A's id", () => {
  test.each(targets)('%s: the same answer as for an id that does not exist', async (name, target) => {
    const theirs = shops.idsOfA[idKind(nameOf(target.call.name), target.path.at(-1))];
    const nobodys = uuidv7();
    const onTheirs = await target.call.send(shops, 'b', inputFor(target, shops.idsOfB, theirs));
    const onNobodys = await target.call.send(shops, 'b', inputFor(target, shops.idsOfB, nobodys));
    expect(onTheirs.text.replaceAll(theirs, 'ID')).toBe(onNobodys.text.replaceAll(nobodys, 'ID'));
    expect(onTheirs.code).toBe(otherRefusals[name] ?? 'NOT_FOUND');
    expect(onTheirs.text).not.toContain(CANARY);
  });

  test("A's rows are as they were", async () => {
    expect(before).toContain(CANARY);
    expect(await shops.rowsOfA()).toBe(before);
  });
});

describe('nothing of A comes back to B', () => {
  const queries = calls.filter((call) => call.isQuery).map((call) => [call.name, call] as const);

  test.each(queries)('%s', async (name, call) => {
    const input = call.sample.idPaths.length ? inputFor({ call, path: [] }, shops.idsOfB) : call.sample.value;
    const answer = await call.send(shops, 'b', input);
    expect(answer.code).toBe(refusedQueries[name] ?? 'OK');
    expect(answer.text).not.toContain(CANARY);
    for (const id of Object.values(shops.idsOfA)) expect(answer.text).not.toContain(id);
  });

  test('while A finds its canary in what it reads', async () => {
    const heard = [];
    for (const [name, call] of queries) {
      const input = call.sample.idPaths.length
        ? inputFor({ call, path: [] }, shops.idsOfA)
        : call.sample.value;
      if ((await call.send(shops, 'a', input)).text.includes(CANARY)) heard.push(name);
    }
    expect(heard).toEqual(
      expect.arrayContaining([
        'auth.me',
        'board.list',
        'catalog.get',
        'orders.get',
        'chats.thread',
        'tenant.get',
      ]),
    );
  });
});

/** The controls come last: they change A. An attempt that is not found with one's own id proves nothing above. */
describe('as A with its own id', () => {
  test.each(targets)('%s: it is found', async (_name, target) => {
    const answer = await target.call.send(shops, 'a', inputFor(target, await shops.seedAgain()));
    expect(answer.code).not.toMatch(/NOT_FOUND|INVALID_INPUT|UNAVAILABLE|INTERNAL|FORBIDDEN|UNAUTH/);
  });
});
