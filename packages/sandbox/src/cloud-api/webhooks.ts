import { createHmac, randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CloudNumber } from '../network/state.ts';

/** Meta tries for days, ever more slowly; nobody here waits that long. */
const firstRetryMs = 200;
const longestRetryMs = 5_000;
const answerMs = 10_000;

/** Every try of a webhook, for the record. */
export type WebhookTry = { phoneNumberId: string; at: string; status: number | null; body: object };

export type Webhooks = {
  /** Posts after what was told before; again until it is answered with 200. `body` is made when it goes out. */
  post(number: CloudNumber, body: () => object): void;
  tries(): readonly WebhookTry[];
  close(): void;
};

const KEPT_TRIES = 2_000;

/** Signed webhooks, at least once and in order for each number. */
export function createWebhooks(isCutOff: (number: CloudNumber) => boolean): Webhooks {
  const queues = new Map<string, (() => Promise<boolean>)[]>();
  const tries: WebhookTry[] = [];
  const closing = new AbortController();

  async function attempt(number: CloudNumber, body: object): Promise<boolean> {
    if (isCutOff(number)) return false;
    const raw = Buffer.from(JSON.stringify(body));
    const signature = createHmac('sha256', number.appSecret).update(raw).digest('hex');
    const status = await fetch(number.callbackUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-hub-signature-256': `sha256=${signature}` },
      body: raw,
      signal: AbortSignal.any([closing.signal, AbortSignal.timeout(answerMs)]),
    }).then(
      async (response) => {
        await response.body?.cancel();
        return response.status;
      },
      () => null,
    );
    tries.push({ phoneNumberId: number.phoneNumberId, at: new Date().toISOString(), status, body });
    if (tries.length > KEPT_TRIES) tries.shift();
    return status === 200;
  }

  async function drain(key: string, queue: (() => Promise<boolean>)[]): Promise<void> {
    let waitMs = firstRetryMs;
    for (let head = queue[0]; head && !closing.signal.aborted; head = queue[0]) {
      if (await head()) {
        queue.shift();
        waitMs = firstRetryMs;
        continue;
      }
      await sleep(waitMs, undefined, { signal: closing.signal }).catch(() => undefined);
      waitMs = Math.min(waitMs * 2, longestRetryMs);
    }
    queues.delete(key);
  }

  return {
    post(number, body) {
      const key = number.phoneNumberId;
      const work = () => attempt(number, body());
      const queue = queues.get(key);
      if (queue) {
        queue.push(work);
        return;
      }
      const fresh = [work];
      queues.set(key, fresh);
      setImmediate(() => void drain(key, fresh));
    },
    tries: () => tries,
    close: () => closing.abort(),
  };
}

/** Makes sure that an address wants webhooks, as Meta does when it is set. Returns why not, or null. */
export async function shakeHands(callbackUrl: string, verifyToken: string): Promise<string | null> {
  const challenge = randomBytes(8).toString('hex');
  const url = new URL(callbackUrl);
  url.searchParams.set('hub.mode', 'subscribe');
  url.searchParams.set('hub.challenge', challenge);
  url.searchParams.set('hub.verify_token', verifyToken);
  const answer = await fetch(url, { signal: AbortSignal.timeout(answerMs) }).catch(() => null);
  if (!answer) return 'The callback address does not answer.';
  if (answer.status !== 200) return `The callback address answered ${answer.status}.`;
  return (await answer.text()) === challenge ? null : 'The callback address did not echo the challenge.';
}
