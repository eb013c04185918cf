import { setTimeout as sleep } from 'node:timers/promises';

/** What the outside witness wrote down: a message that reached a phone. */
export interface Arrival {
  phone: string;
  /** The sandbox's own time, ms since the epoch; one clock for everybody here. */
  atMs: number;
  text: string;
}

/** All customers' phones at once: their sends, and one reader of the ledger that tells each phone what reached it. */
export interface Phones {
  /** Sends, and resolves with when it began to and the first message that the shop answered with. */
  ask(phone: string, to: string, text: string): Promise<{ sentAtMs: number; answer: Arrival }>;
  stop(): void;
}

const pollMs = 25;
const answerWithinMs = 60_000;

interface LedgerEntry {
  at: string;
  phone: string;
  kind: string;
  message: { from: string; text: string };
}

export async function postJson(url: string, body: unknown): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  const text = await response.text();
  if (!response.ok) throw new Error(`${url}: ${response.status} ${text}`);
}

/** Reads the ledger from its end on. */
export async function openPhones(sandboxUrl: string): Promise<Phones> {
  const waiting = new Map<string, (arrival: Arrival) => void>();
  let open = true;
  let seen = (await readLedger(sandboxUrl, Number.MAX_SAFE_INTEGER)).last;

  async function follow(): Promise<void> {
    while (open) {
      const { entries, last } = await readLedger(sandboxUrl, seen);
      seen = last;
      for (const { at, phone, kind, message } of entries) {
        if (kind !== 'received') continue;
        waiting.get(phone)?.({ phone, atMs: Date.parse(at), text: message.text });
      }
      await sleep(pollMs);
    }
  }
  const following = follow();
  following.catch(() => {});

  return {
    async ask(phone, to, text) {
      const answered = new Promise<Arrival>((resolve) => waiting.set(phone, resolve));
      const sentAtMs = Date.now();
      await postJson(`${sandboxUrl}/sandbox/api/phones/${phone}/messages`, { to, text });
      const answer = await Promise.race([
        answered,
        following.then((): never => {
          throw new Error('the phones are switched off');
        }),
        sleep(answerWithinMs, null, { ref: false }),
      ]);
      if (!answer) throw new Error(`${phone} wrote "${text}" and heard nothing for ${answerWithinMs} ms`);
      waiting.delete(phone);
      return { sentAtMs, answer };
    },
    stop() {
      open = false;
    },
  };
}

async function readLedger(
  sandboxUrl: string,
  after: number,
): Promise<{ entries: LedgerEntry[]; last: number }> {
  const response = await fetch(`${sandboxUrl}/sandbox/api/ledger?after=${after}`);
  if (!response.ok) throw new Error(`the ledger answered ${response.status}`);
  return (await response.json()) as { entries: LedgerEntry[]; last: number };
}
