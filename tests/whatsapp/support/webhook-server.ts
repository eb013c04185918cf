import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { readWebhook } from '@novi/integrations/whatsapp-cloud/read-webhook';
import type { CloudEvent } from '@novi/integrations/whatsapp-cloud/webhook-events';
import { isSigned, readHandshake } from '@novi/integrations/whatsapp-cloud/webhook-signature';

/**
 * Where Meta posts. `take` gets what a rightly signed webhook tells and answers whether it was stored; false, or a throw,
 * makes Meta post it again.
 */
export async function openWebhookServer(
  keys: { appSecret: string; verifyToken: string },
  take: (events: CloudEvent[]) => Promise<boolean>,
): Promise<{ url: string; close(): Promise<void> }> {
  async function answer(request: IncomingMessage): Promise<[status: number, body?: string]> {
    if (request.method === 'GET') {
      const { searchParams } = new URL(request.url ?? '', 'http://here');
      const handshake = readHandshake(Object.fromEntries(searchParams));
      return handshake?.token === keys.verifyToken ? [200, handshake.challenge] : [403];
    }
    const raw = await buffer(request);
    if (!isSigned(raw, String(request.headers['x-hub-signature-256']), keys.appSecret)) return [401];
    const events = [...(readWebhook(JSON.parse(raw.toString())) ?? new Map<string, CloudEvent[]>()).values()];
    return [(await take(events.flat())) ? 200 : 503];
  }
  const server = createServer((request, response) => {
    void answer(request)
      .catch((): [number] => [500])
      .then(([status, body]) => response.writeHead(status).end(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
