import { createHash } from 'node:crypto';
import type { Log } from '@novi/core/context';
import { packLink, unpackLink } from './link-archive.ts';
import type { LinkKey, LinkStore } from './link-store.ts';

/**
 * The pairing of one client: laid into its profile, kept again when it changed, erased when the number is unlinked. It
 * is kept only after this browser was seen to be linked, so that a browser that came up empty never replaces a pairing.
 */
export class HeldLink {
  readonly #store: LinkStore;
  readonly #key: LinkKey;
  readonly #log: Log;
  #generation = 0;
  #savedHash = '';
  #isProven = false;
  #isErased = false;
  #startedAtRest = false;
  /** One at a time: each save names the generation that the one before gave. */
  #saving: Promise<void> = Promise.resolve();

  constructor(store: LinkStore, key: LinkKey, log: Log) {
    this.#store = store;
    this.#key = key;
    this.#log = log;
  }

  /** Throws where the stored link was tampered with: nothing is started on such a thing. */
  async restore(profile: string): Promise<void> {
    const { generation, link } = await this.#store.load(this.#key);
    this.#generation = generation;
    if (!link) return;
    this.#startedAtRest = link.atRest;
    await unpackLink(link.bytes, profile);
  }

  /** This browser knows of everything that ever went out: the link was taken after the one before had closed in order. */
  get isComplete(): boolean {
    return this.#startedAtRest;
  }

  /** This browser reached WhatsApp as a linked device. */
  prove(): void {
    this.#isProven = true;
    this.#isErased = false;
  }

  /** Keeps what the profile holds now, if it changed. Never throws: the link before this one stays. */
  keep(profile: string, atRest: boolean): Promise<void> {
    this.#saving = this.#saving
      .then(() => this.#keep(profile, atRest))
      .catch((error: unknown) => {
        this.#log.warn({ err: error, ...this.#key }, 'the link of a session could not be kept');
      });
    return this.#saving;
  }

  async #keep(profile: string, atRest: boolean): Promise<void> {
    if (!this.#isProven || this.#isErased) return;
    const bytes = await packLink(profile);
    if (!bytes) return this.#log.warn({ ...this.#key }, 'a profile was not still enough to be kept');
    const hash = createHash('sha256').update(bytes).update(String(atRest)).digest('base64');
    if (hash === this.#savedHash || this.#isErased) return;
    this.#generation = await this.#store.save(this.#key, { generation: this.#generation, bytes, atRest });
    this.#savedHash = hash;
  }

  /** What the profile holds now is not to be kept: the page forgot its keys, or another browser has newer ones. */
  distrust(): void {
    this.#isProven = false;
  }

  /** The number was unlinked. Never throws: what cannot be erased now cannot be used any more either. */
  erase(): Promise<void> {
    if (this.#isErased) return this.#saving;
    this.#isErased = true;
    this.#isProven = false;
    this.#saving = this.#saving
      .then(async () => {
        this.#generation = await this.#store.erase(this.#key);
        this.#savedHash = '';
      })
      .catch((error: unknown) => {
        this.#log.warn({ err: error, ...this.#key }, 'the link of an unlinked session could not be erased');
      });
    return this.#saving;
  }
}
