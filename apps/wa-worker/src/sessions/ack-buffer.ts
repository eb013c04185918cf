import type { Ack } from '../whatsapp/port.ts';

export interface HeardAck {
  waMessageId: string;
  ack: Ack;
}

/**
 * Gathers acknowledgements and writes those of a moment in one go. They come in crowds, one transaction for each would
 * cost more than the messages themselves, and one that is lost is only a tick that stays grey.
 */
export class AckBuffer {
  readonly #afterMs: number;
  readonly #write: (acks: HeardAck[]) => Promise<void>;
  #gathered: HeardAck[] = [];
  #timer: NodeJS.Timeout | undefined;

  constructor(afterMs: number, write: (acks: HeardAck[]) => Promise<void>) {
    this.#afterMs = afterMs;
    this.#write = write;
  }

  add(ack: HeardAck): void {
    this.#gathered.push(ack);
    this.#timer ??= setTimeout(() => void this.flush(), this.#afterMs);
  }

  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const acks = this.#gathered;
    this.#gathered = [];
    if (acks.length > 0) await this.#write(acks);
  }
}
