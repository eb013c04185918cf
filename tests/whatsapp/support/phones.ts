import { startSandbox } from '../../../packages/sandbox/src/start-sandbox.ts';

export interface SeenMessage {
  id: string;
  from: string;
  to: string;
  text: string;
  kind: string;
  ack: string | null;
  revoked?: true;
  media?: { mime: string; name?: string; sizeBytes: number };
}

interface TypingEntry {
  kind: string;
  phone: string;
  from?: string;
  state?: string;
}

export type World = Awaited<ReturnType<typeof openWorld>>;

/** The sandbox with its stand-in page, and hands to use its phones with. */
export async function openWorld(options: { webRefTtlMs?: number } = {}) {
  const sandbox = await startSandbox({ port: 0, smtpPort: 0, webPort: 0, ...options });
  if (!sandbox.whatsAppWeb) throw new Error('the sandbox has no page');

  async function call<T>(method: string, path: string, body?: object): Promise<T> {
    const response = await fetch(`${sandbox.url}/sandbox/api${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: body === undefined ? null : JSON.stringify(body),
    });
    const answer = await response.json();
    if (!response.ok) throw new Error(`${method} ${path}: ${JSON.stringify(answer)}`);
    return answer as T;
  }
  const messages = async (phone: string, other: string) =>
    (await call<{ messages: SeenMessage[] }>('GET', `/phones/${phone}/messages?with=${other}`)).messages;

  return {
    url: sandbox.url,
    chromiumArgs: sandbox.whatsAppWeb.chromiumArgs,
    call,
    messages,
    write: (from: string, body: object) => call<{ id: string }>('POST', `/phones/${from}/messages`, body),
    scan: (phone: string, qr: string) => call<object>('POST', `/phones/${phone}/scan`, { qr }),
    /** Resolves with the first message of that chat that fits, when it is there. */
    async see(phone: string, other: string, fits: (message: SeenMessage) => boolean): Promise<SeenMessage> {
      for (;;) {
        const found = (await messages(phone, other)).find(fits);
        if (found) return found;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    /** Resolves when the phone has seen the other one type, or stop. */
    async seeTyping(phone: string, from: string, state: 'composing' | 'paused'): Promise<void> {
      for (;;) {
        const { entries } = await call<{ entries: TypingEntry[] }>('GET', '/ledger');
        if (
          entries.some(
            (e) => e.kind === 'typing' && e.phone === phone && e.from === from && e.state === state,
          )
        )
          return;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    close: () => sandbox.close(),
  };
}
