import type { Message } from './message.ts';

/** How long a message waits for a neighbour to swap places with, milliseconds. */
const SWAP_WAIT_MS = 400;

export type Lane = {
  /** `reorder`: hold this one until the next has passed, or until nothing has come for a while. */
  enter(message: Message, delayMs: number, reorder: boolean): void;
  close(): void;
};

/**
 * The way from one phone to another. What enters comes out in the same order, each message after its delay
 * and none before the one ahead of it; only `reorder` makes neighbours swap places.
 */
export function createLane(arrive: (message: Message) => void): Lane {
  const queue: { message: Message; dueAt: number }[] = [];
  let held: { message: Message; delayMs: number; timer: NodeJS.Timeout } | undefined;
  let pumpTimer: NodeJS.Timeout | undefined;

  function pump(): void {
    pumpTimer = undefined;
    for (let head = queue[0]; head; head = queue[0]) {
      const waitMs = head.dueAt - performance.now();
      if (waitMs > 0) {
        pumpTimer = setTimeout(pump, Math.ceil(waitMs));
        return;
      }
      queue.shift();
      arrive(head.message);
    }
  }

  function pass(message: Message, delayMs: number): void {
    queue.push({ message, dueAt: performance.now() + delayMs });
    if (!pumpTimer) pump();
  }

  function releaseHeld(): void {
    if (!held) return;
    const { message, delayMs, timer } = held;
    clearTimeout(timer);
    held = undefined;
    pass(message, delayMs);
  }

  return {
    enter(message, delayMs, reorder) {
      if (reorder && !held) {
        held = { message, delayMs, timer: setTimeout(releaseHeld, SWAP_WAIT_MS) };
        return;
      }
      pass(message, delayMs);
      releaseHeld();
    },
    close() {
      clearTimeout(pumpTimer);
      clearTimeout(held?.timer);
    },
  };
}
