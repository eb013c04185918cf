import { setTimeout as sleep } from 'node:timers/promises';
import type { Sql } from 'postgres';

const pollMs = 20;

interface Row {
  state: string;
  cause: string | null;
}

/** Waits until the row of a session fits; resolves with it and when that was seen, ms by performance.now. */
export async function untilRow(
  admin: Sql,
  sessionId: string,
  fits: (row: Row) => boolean,
  withinMs: number,
): Promise<Row & { atMs: number }> {
  const deadline = performance.now() + withinMs;
  for (;;) {
    const [row] = await admin<Row[]>`
      select actual_state as state, cause_code as cause from wa_sessions where id = ${sessionId}::uuid`;
    const atMs = performance.now();
    if (row && fits(row)) return { ...row, atMs };
    if (atMs > deadline) throw new Error(`a session is ${row?.state} (${row?.cause}) and stayed so`);
    await sleep(pollMs);
  }
}
