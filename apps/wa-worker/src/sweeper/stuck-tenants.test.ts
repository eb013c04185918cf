import { expect, test } from 'vitest';
import { StuckTenants } from './stuck-tenants.ts';

const of = (tenantId: string, ...conversations: string[]) =>
  conversations.map((conversationId) => ({ tenantId, conversationId }));

test('a tenant of whom nothing is answered for long is stuck, and no longer when something was', () => {
  const tenants = new StuckTenants(1_000);
  expect(tenants.look(of('a', '1', '2'), 0)).toEqual(new Set());
  expect(tenants.look(of('a', '1', '2', '3'), 999)).toEqual(new Set());
  expect(tenants.look(of('a', '1', '2', '3'), 1_000)).toEqual(new Set(['a']));
  expect(tenants.look(of('a', '1', '3'), 1_500)).toEqual(new Set());
  expect(tenants.look(of('a', '1', '3'), 2_499)).toEqual(new Set());
  expect(tenants.look(of('a', '1', '3'), 2_500)).toEqual(new Set(['a']));
});

test('one who is answered and writes again is not stuck, and tenants are told apart', () => {
  const tenants = new StuckTenants(1_000);
  tenants.look([...of('a', '1'), ...of('b', '2')], 0);
  tenants.look(of('b', '2'), 500);
  expect(tenants.look([...of('a', '1'), ...of('b', '2')], 1_200)).toEqual(new Set(['b']));
});
