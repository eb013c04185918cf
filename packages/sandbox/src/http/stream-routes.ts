import type { FastifyInstance } from 'fastify';
import { recipientsOf } from '../network/message.ts';
import type { Change, NetworkState } from '../network/state.ts';
import type { PhoneNetwork } from '../phone-network.ts';

const HEARTBEAT_MS = 15_000;

/**
 * Says to the phones page that something changed and for whom; the page then asks for what it shows. So a
 * page that missed a signal is whole again with the next one.
 */
export function addStreamRoutes(app: FastifyInstance, network: PhoneNetwork): void {
  const { state, signals } = network.core;
  const streams = new Set<() => void>();

  app.get('/sandbox/api/stream', (request, reply) => {
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    const send = (type: string, data: object) =>
      raw.write(`event: ${type}\ndata: ${JSON.stringify(data)}\n\n`);
    const onChange = (change: Change) => {
      const news = newsOf(state, change);
      if (news) send(news.type, news.data);
    };
    const onPresence = (presence: object) => send('presence', presence);
    const onLinks = () => send('links', {});
    const heartbeat = setInterval(() => raw.write(': still here\n\n'), HEARTBEAT_MS);
    const end = () => {
      clearInterval(heartbeat);
      signals.off('change', onChange);
      signals.off('presence', onPresence);
      signals.off('pending-links', onLinks);
      signals.off('connects', onLinks);
      streams.delete(end);
      raw.end();
    };
    signals.on('change', onChange);
    signals.on('presence', onPresence);
    signals.on('pending-links', onLinks);
    signals.on('connects', onLinks);
    streams.add(end);
    request.raw.on('close', end);
    send('hello', {});
  });

  app.addHook('preClose', async () => {
    for (const end of [...streams]) end();
  });
}

function newsOf(state: NetworkState, change: Change): { type: string; data: object } | undefined {
  switch (change.t) {
    case 'message':
      return { type: 'chat', data: { phones: [change.message.from] } };
    case 'arrived':
    case 'ack':
    case 'edited':
    case 'revoked':
    case 'reaction':
    case 'read-in-group': {
      const message = state.messages.get(change.key);
      const phones = message && [message.from, ...recipientsOf(message)];
      return phones && { type: 'chat', data: { phones } };
    }
    case 'link':
    case 'unlink':
      return { type: 'links', data: {} };
    case 'faults':
      return { type: 'faults', data: {} };
    case 'phone':
    case 'phone-removed':
      return { type: 'roster', data: {} };
    default:
      return undefined;
  }
}
