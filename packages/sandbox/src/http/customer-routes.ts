import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { Problem } from '../network/problem.ts';
import { chatsOf, messagesOf } from '../network/views.ts';
import type { PhoneNetwork } from '../phone-network.ts';
import * as schema from './schemas.ts';

/** What a person does with a phone in the hand. */
export function addCustomerRoutes(app: FastifyInstance, network: PhoneNetwork): void {
  const { state } = network.core;

  app.post('/sandbox/api/phones/:phone/messages', (request) => {
    const { phone } = schema.phoneParams.parse(request.params);
    const body = schema.phoneMessageBody.parse(request.body);
    const message = network.sendFromPhone(phone, { ...body, id: body.id ?? randomUUID() });
    return { id: message.id };
  });

  app.get('/sandbox/api/phones/:phone/messages', (request) => {
    const { phone } = schema.phoneParams.parse(request.params);
    return { messages: messagesOf(state, phone, schema.withQuery.parse(request.query).with) };
  });

  app.get('/sandbox/api/phones/:phone/chats', (request) => {
    return { chats: chatsOf(state, schema.phoneParams.parse(request.params).phone) };
  });

  app.post('/sandbox/api/phones/:phone/read', (request) => {
    const { phone } = schema.phoneParams.parse(request.params);
    return { read: network.read(phone, schema.readBody.parse(request.body).with) };
  });

  app.patch('/sandbox/api/phones/:phone/messages/:id', (request) => {
    const { phone, id } = schema.messageParams.parse(request.params);
    if (!network.edit(phone, id, schema.editBody.parse(request.body).text)) {
      throw new Problem('NOT_FOUND', 'This phone sent no such message.');
    }
    return {};
  });

  app.delete('/sandbox/api/phones/:phone/messages/:id', (request) => {
    const { phone, id } = schema.messageParams.parse(request.params);
    if (!network.revoke(phone, id)) throw new Problem('NOT_FOUND', 'This phone sent no such message.');
    return {};
  });

  app.put('/sandbox/api/phones/:phone/messages/:id/reaction', (request) => {
    const { phone, id } = schema.messageParams.parse(request.params);
    if (!network.react(phone, id, schema.reactionBody.parse(request.body).emoji)) {
      throw new Problem('NOT_FOUND', 'This phone sees no such message.');
    }
    return {};
  });

  app.post('/sandbox/api/phones/:phone/pair', (request) => {
    const { phone } = schema.phoneParams.parse(request.params);
    const { session, number } = network.linking.pair(phone, schema.pairBody.parse(request.body).code);
    return { session, number };
  });

  app.post('/sandbox/api/phones/:phone/scan', (request) => {
    const { phone } = schema.phoneParams.parse(request.params);
    const { session, number, label } = network.linking.scan(phone, schema.scanBody.parse(request.body).qr);
    return { session, number, ...(label === undefined ? {} : { label }) };
  });

  app.delete('/sandbox/api/phones/:phone/link', (request) => {
    network.linking.unlink(schema.phoneParams.parse(request.params).phone, 'phone');
    return {};
  });

  app.get('/sandbox/api/media/:key', (request, reply) => {
    const media = state.messages.get(schema.keyParams.parse(request.params).key)?.media;
    if (!media) throw new Problem('NOT_FOUND', 'There is no such file.');
    // Shown in place only what cannot carry script; anything else is a download.
    const inline = /^(image\/(png|jpeg|webp|gif)|video\/mp4|audio\/[\w.-]+)$/.test(media.mime);
    const type = inline ? media.mime : 'application/octet-stream';
    const name = encodeURIComponent(media.name ?? 'file');
    return reply
      .type(type)
      .header('content-disposition', `${inline ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`)
      .send(Buffer.from(media.base64, 'base64'));
  });
}
