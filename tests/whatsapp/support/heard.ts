import type { ClientEvent, ClientListener, WhatsAppClient } from '@novi/wa-worker/whatsapp/port';

type EventOf<Kind extends ClientEvent['kind']> = Extract<ClientEvent, { kind: Kind }>;

/** A running client, and what it told. */
export interface Heard {
  client: WhatsAppClient;
  events: ClientEvent[];
  /** For what does not come through the client. */
  tell: ClientListener;
  /** The first such event that fits, now or later. */
  hear<Kind extends ClientEvent['kind']>(
    kind: Kind,
    fits?: (event: EventOf<Kind>) => boolean,
  ): Promise<EventOf<Kind>>;
}

/** Starts the client and keeps what it tells; `onCode` uses a phone. */
export async function listenTo(
  client: WhatsAppClient,
  onCode?: (code: string) => Promise<unknown>,
): Promise<Heard> {
  const events: ClientEvent[] = [];
  let wake = () => {};
  let news = new Promise<void>((resolve) => (wake = resolve));
  const tell: ClientListener = async (event) => {
    events.push(event);
    wake();
    news = new Promise<void>((resolve) => (wake = resolve));
    if (event.kind === 'link_code') await onCode?.(event.code);
  };
  await client.start(tell);
  return {
    client,
    events,
    tell,
    async hear(kind, fits = () => true) {
      for (;;) {
        const found = events.find((event) => event.kind === kind && fits(event as never));
        if (found) return found as never;
        await news;
      }
    },
  };
}
