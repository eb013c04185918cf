import { setTimeout as sleep } from 'node:timers/promises';
import { readRows } from './read-rows.ts';
import type { Witness } from './witness.ts';
import type { Shop } from './world.ts';

/** Until every session is ready and nothing is unread or unsent, and nothing more has happened for a moment; or until `patience` ends. */
export async function untilQuiet(shops: Shop[], witness: Witness, patience: AbortSignal): Promise<void> {
  const numbers = new Set(shops.map((shop) => shop.number));
  for (let calm = 0; calm < 3 && !patience.aborted; ) {
    const before = witness.ledger.length;
    await sleep(200);
    await witness.catchUp();
    const now = await Promise.all(shops.map(readRows));
    const rows = now.flatMap((shop) => shop.messages);
    const isBusy =
      now.some((shop) => shop.sessionState !== 'ready') ||
      now.some((shop) => shop.media.some(({ status }) => status === 'pending')) ||
      rows.some(({ status }) => ['received', 'queued', 'sending'].includes(status));
    const stored = new Set(rows.map((row) => row.waMessageId));
    const isUntold = witness.ledger.some(
      ({ kind, phone, message }) => kind === 'received' && numbers.has(phone) && !stored.has(message.id),
    );
    calm = isBusy || isUntold || witness.ledger.length !== before ? 0 : calm + 1;
  }
}
