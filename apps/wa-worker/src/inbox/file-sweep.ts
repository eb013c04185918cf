import type { Edge } from '@novi/core/edge/edge';
import type { Storage } from '@novi/integrations/storage/local-storage';
import { sweepFiles } from './sweep-files.ts';

/** Going through a whole storage is work, and what is in its way takes only room. */
const everyMs = 15 * 60_000;

/** Sweeps the storage of files when the last sweep is long enough ago, beside everything else. */
export class FileSweep {
  readonly #edge: Edge;
  readonly #storage: Storage;
  #dueAtMs = 0;
  #running: Promise<void> = Promise.resolve();

  constructor(edge: Edge, storage: Storage) {
    this.#edge = edge;
    this.#storage = storage;
  }

  poke(): void {
    if (performance.now() < this.#dueAtMs) return;
    this.#dueAtMs = performance.now() + everyMs;
    this.#running = this.#sweep();
  }

  async #sweep(): Promise<void> {
    const { log } = this.#edge;
    try {
      const removed = await sweepFiles(this.#edge, this.#storage);
      if (removed > 0) log.info({ removed }, 'files of nobody were removed');
    } catch (error) {
      log.warn({ err: error }, 'the storage of files could not be looked through');
    }
  }

  /** Resolves when a sweep that had begun is finished. */
  drain(): Promise<void> {
    return this.#running;
  }
}
