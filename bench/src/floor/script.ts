import type { Statement } from './recorder.ts';
import { cutTemplate, type Slot, type Template } from './template.ts';

/** One conversation as what it did to PostgreSQL and to the queue, in order. */
export interface Script {
  tenantId: string;
  steps: Step[];
  slots: Slot[];
  /** What else was asked meanwhile, by BullMQ, the sweeper and the leases: statements and how often. */
  others: Map<string, number>;
}

export type Step =
  | { kind: 'transaction'; readOnly: boolean; statements: Line[] }
  /** A statement that commits by itself. */
  | { kind: 'notify'; statement: Line }
  | { kind: 'wake' };

export interface Line {
  sql: string;
  values: Template[];
  rows: number;
}

export interface ScriptOptions {
  tenantId: string;
  /** When the recording began, ms since the epoch: ids made since then are the conversation's own. */
  sinceMs: number;
  phone: string;
  /** The number the order was given. */
  orderNumber: number;
}

/**
 * Keeps what belongs to the conversation: the tenant's transactions, the signals after them and the wake-ups. What the
 * sweeper and the leases ask is left out, and of BullMQ everything but that a job was added: the floor adds its own.
 * Throws when a statement failed or a transaction was rolled back.
 */
export function toScript(recorded: readonly Statement[], options: ScriptOptions): Script {
  const slots: Slot[] = [];
  const line = ({ sql, values, rows }: Statement): Line => {
    if (rows < 0) throw new Error(`a statement failed while it was recorded: ${sql}`);
    return { sql, rows, values: values.map((value) => cutTemplate(value, options, slots)) };
  };
  const steps: Step[] = [];
  const others = new Map<string, number>();
  const open = new Map<number, Extract<Step, { kind: 'transaction' }>>();
  for (const statement of recorded) {
    const { role, connection, sql } = statement;
    if (role !== 'app_tenant') {
      const isSignal = role === 'app_relay' && sql.includes('pg_notify');
      const isJob = role === 'app_jobs' && /\badd_job\s*\(/i.test(sql);
      if (isSignal) steps.push({ kind: 'notify', statement: line(statement) });
      else if (isJob) steps.push({ kind: 'wake' });
      else others.set(sql, (others.get(sql) ?? 0) + 1);
      continue;
    }
    const transaction = open.get(connection);
    if (/^\s*begin/i.test(sql)) {
      open.set(connection, { kind: 'transaction', readOnly: /read only/i.test(sql), statements: [] });
    } else if (/^\s*commit/i.test(sql)) {
      if (transaction) steps.push(transaction);
      open.delete(connection);
    } else if (/^\s*rollback/i.test(sql)) {
      throw new Error('a transaction was rolled back while it was recorded');
    } else {
      transaction?.statements.push(line(statement));
    }
  }
  return { tenantId: options.tenantId, steps, slots, others };
}
