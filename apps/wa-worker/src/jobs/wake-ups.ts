import type { WakeUp, WakeUpQueue } from './backend.ts';

export const conversationsQueue = 'conversations';

const forget = {
  removeOnComplete: true,
  removeOnFail: 1_000,
  attempts: 5,
  backoff: { type: 'exponential', delay: 500 },
};

/** Wakes one conversation: one job active and one waiting at most, so a wake-up is never lost and never doubled. */
export async function wakeUp(queue: WakeUpQueue, data: WakeUp): Promise<void> {
  await queue.add('wake', data, {
    ...forget,
    deduplication: { id: data.conversationId, keepLastIfActive: true },
  });
}

/** Wakes a conversation unless it is being woken or answered already: for who only fears that nobody did. */
export async function wakeUpIfIdle(queue: WakeUpQueue, data: WakeUp): Promise<void> {
  await queue.add('wake', data, { ...forget, deduplication: { id: data.conversationId } });
}

/**
 * Wakes a conversation once it has waited long enough for the rest of an unfinished message. Its deduplication id is
 * another one than `wakeUp` uses: a message that completes the sentence must not be swallowed into the delay.
 */
export async function wakeUpLater(queue: WakeUpQueue, data: WakeUp, delayMs: number): Promise<void> {
  const deduplication = { id: `later-${data.conversationId}`, reschedule: true };
  await queue.add('wake-later', data, { ...forget, delay: delayMs, deduplication });
}
