import { setTimeout as sleep } from 'node:timers/promises';
import type { Evidence, LedgerEntry } from '../invariants/evidence.ts';

/**
 * Reads the network's append-only ledger as it grows: what every phone saw. What a number writes to itself is left out:
 * a session that has heard nothing for long finds out so whether it still hears, and nobody is to store or answer it.
 */
export interface Witness {
  readonly ledger: LedgerEntry[];
  /** The first entry at or behind position `from` of the ledger that fits; rejects when the signal aborts. */
  sees(from: number, fits: (entry: LedgerEntry) => boolean, signal: AbortSignal): Promise<LedgerEntry>;
  /** What is there now, for certain. */
  catchUp(): Promise<void>;
  overlaps(): Promise<Evidence['overlaps']>;
  close(): Promise<void>;
}

const everyMs = 150;

export function openWitness(sandboxUrl: string): Witness {
  const ledger: LedgerEntry[] = [];
  let readTo = 0;
  let reading: Promise<void> | undefined;
  let isOpen = true;
  const get = async <T>(path: string) =>
    (await (await fetch(`${sandboxUrl}/sandbox/api${path}`)).json()) as T;
  const read = async () => {
    const { entries } = await get<{ entries: LedgerEntry[] }>(`/ledger?after=${readTo}`);
    readTo = entries.at(-1)?.seq ?? readTo;
    ledger.push(...entries.filter(({ message }) => message.from !== message.to));
  };
  const catchUp = async () => {
    await reading;
    reading = read();
    await reading;
  };
  const following = (async () => {
    while (isOpen) {
      await catchUp();
      await sleep(everyMs);
    }
  })();
  following.catch(() => {});

  return {
    ledger,
    catchUp,
    async sees(from, fits, signal) {
      for (let next = from; ; ) {
        for (; next < ledger.length; next += 1) {
          const entry = ledger[next];
          if (entry && fits(entry)) return entry;
        }
        signal.throwIfAborted();
        await sleep(everyMs);
      }
    },
    async overlaps() {
      const { sessions } = await get<{
        sessions: { session: string; overlaps: { at: string; kind: string }[] }[];
      }>('/sessions');
      return sessions.flatMap(({ session, overlaps }) => overlaps.map((each) => ({ session, ...each })));
    },
    async close() {
      isOpen = false;
      await following.catch(() => {});
    },
  };
}
