import type { HeldSession } from './held-session.ts';
import type { Share } from './leases.ts';
import type { SessionRunner } from './session-runner.ts';

/** Ticks in a row that must find it so: a worker that restarts is back by then. */
const patience = 3;
/** Ticks to wait after sessions were given back, so that what they come to is seen first. */
const rest = 3;
const mostAtOnce = 3;

/**
 * When a worker with more than its share gives some back: while another has less than its own, for several ticks, and
 * then a few quiet sessions at a time. Each move is seconds without that shop's number, so slowly is well enough.
 */
export class GiveBack {
  #ticks = 0;

  isDue(held: number, { share, isOtherShort }: Share): boolean {
    this.#ticks = held > share && isOtherShort ? this.#ticks + 1 : Math.min(0, this.#ticks);
    if (this.#ticks < patience) return false;
    this.#ticks = -rest;
    return true;
  }

  choose(held: readonly HeldSession[], tooMany: number): SessionRunner[] {
    const quiet = held.map(({ runner }) => runner).filter((runner) => runner.isQuiet);
    return quiet.slice(0, Math.min(mostAtOnce, Math.ceil(tooMany / 4)));
  }
}
