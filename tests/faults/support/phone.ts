import { setTimeout as sleep } from 'node:timers/promises';

export interface PhoneMessage {
  id: string;
  from: string;
  to: string;
  text: string;
  at: string;
  ack: string | null;
}

/** A customer's phone on the sandbox's network. */
export function phoneOn(sandboxUrl: string, phone: string) {
  const api = `${sandboxUrl}/sandbox/api/phones/${phone}`;
  const call = async (path: string, body?: unknown) => {
    const response = await fetch(`${api}${path}`, {
      ...(body === undefined
        ? {}
        : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as Record<string, unknown>;
  };
  const inbox = async (shop: string) => {
    const { messages } = (await call(`/messages?with=${shop}`)) as { messages: PhoneMessage[] };
    return messages.filter((message) => message.from === shop);
  };
  return {
    phone,
    inbox,
    scan: (qr: string) => call('/scan', { qr }),
    send: (to: string, text: string, id?: string) => call('/messages', { to, text, ...(id ? { id } : {}) }),
    sendAny: (body: { to: string } & Record<string, unknown>) => call('/messages', body),
    /** Waits until the shop has sent a message that matches; fails after `timeoutMs` with what it saw. */
    async waitFor(shop: string, pattern: RegExp, timeoutMs = 30_000): Promise<PhoneMessage> {
      const deadline = performance.now() + timeoutMs;
      for (;;) {
        const seen = await inbox(shop);
        const found = seen.find((message) => pattern.test(message.text));
        if (found) return found;
        if (performance.now() > deadline) {
          throw new Error(`${phone} never saw ${pattern}; it saw ${JSON.stringify(seen.map((m) => m.text))}`);
        }
        await sleep(30);
      }
    },
  };
}
