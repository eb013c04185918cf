import { describe, expect, it } from 'vitest';
import type { Statement } from './recorder.ts';
import { toScript } from './script.ts';

const options = { tenantId: 't', sinceMs: 0, phone: '447700000013', orderNumber: 73_451_289 };
const said = (role: string, connection: number, sql: string, values: string[] = [], rows = 0): Statement => ({
  role,
  connection,
  sql,
  values,
  rows,
});

describe('toScript', () => {
  it('puts transactions of several connections in the order of their commits', () => {
    const { steps } = toScript(
      [
        said('app_tenant', 1, 'begin '),
        said('app_tenant', 2, 'begin read only'),
        said('app_tenant', 1, 'update a', [], 1),
        said('app_tenant', 2, 'select b', [], 2),
        said('app_tenant', 2, 'commit'),
        said('app_jobs', 3, 'SELECT add_job($1)', ['conversations']),
        said('app_tenant', 1, 'commit'),
        said('app_relay', 4, 'select pg_notify($1)', ['x']),
      ],
      options,
    );
    expect(steps).toEqual([
      { kind: 'transaction', readOnly: true, statements: [{ sql: 'select b', values: [], rows: 2 }] },
      { kind: 'wake' },
      { kind: 'transaction', readOnly: false, statements: [{ sql: 'update a', values: [], rows: 1 }] },
      { kind: 'notify', statement: { sql: 'select pg_notify($1)', values: ['x'], rows: 0 } },
    ]);
  });

  it('leaves out what the sweeper and BullMQ ask for themselves, and counts it', () => {
    const poll = said('app_relay', 1, 'select from app.due_outbox($1)');
    const { steps, others } = toScript([poll, poll, said('app_jobs', 2, 'SELECT move_to_active()')], options);
    expect(steps).toEqual([]);
    expect([...others.values()]).toEqual([2, 1]);
  });

  it.each([
    ['a statement that failed', said('app_tenant', 1, 'update a', [], -1)],
    ['a transaction rolled back', said('app_tenant', 1, 'rollback')],
  ])('refuses %s', (_what, statement) => {
    expect(() => toScript([said('app_tenant', 1, 'begin'), statement], options)).toThrow();
  });
});
