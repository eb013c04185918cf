import type { WakeUpQueue } from './backend.ts';

export const conversationsQueue = 'conversations';

const forget = {
  removeOnComplete: true,
  removeOnFail: 1_000,
  attempts: 5,
  backoff: { type: 'exponential', delay: 500 },
};

/**
 * Wakes a tenant, whose customers have something unread: one job active and one waiting at most, so a wake-up is never
 * lost and never doubled, and a tenant with ten thousand messages stands in the queue once, as every other.
 */
export async function wakeUp(queue: WakeUpQueue, tenantId: string): Promise<void> {
  await queue.add(
    'wake',
    { tenantId },
    { ...forget, deduplication: { id: tenantId, keepLastIfActive: true } },
  );
}

/** Wakes a tenant unless it is being woken or answered already: for who only fears that nobody did. */
export async function wakeUpIfIdle(queue: WakeUpQueue, tenantId: string): Promise<void> {
  await queue.add('wake', { tenantId }, { ...forget, deduplication: { id: tenantId } });
}

/**
 * Wakes a tenant once one of its conversations has waited long enough for the rest of an unfinished message. Its
 * deduplication id is another one than `wakeUp` uses: a message that completes the sentence must not be swallowed into
 * the delay.
 */
export async function wakeUpLater(
  queue: WakeUpQueue,
  { tenantId, conversationId }: { tenantId: string; conversationId: string },
  delayMs: number,
): Promise<void> {
  const deduplication = { id: `later-${conversationId}`, reschedule: true };
  await queue.add('wake-later', { tenantId, conversationId }, { ...forget, delay: delayMs, deduplication });
}
