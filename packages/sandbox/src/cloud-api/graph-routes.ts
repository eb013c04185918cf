import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type ZodType, z } from 'zod';
import { witnessTyping } from '../network/core.ts';
import type { Media } from '../network/message.ts';
import type { CloudNumber } from '../network/state.ts';
import type { PhoneNetwork } from '../phone-network.ts';
import { batchBody, type Catalogs } from './catalogs.ts';
import { GraphError, graphErrors, invalid } from './graph-error.ts';
import type { Rates } from './rates.ts';
import { contentOf, messageBody, readBody } from './send-schema.ts';
import { type Troubles, throwTrouble } from './troubles.ts';
import { phoneOfScopedId, status, webhookBody } from './webhook-payloads.ts';
import type { Webhooks } from './webhooks.ts';

type Parts = {
  network: PhoneNetwork;
  webhooks: Webhooks;
  callbackData: Map<string, string>;
  troubles: Troubles;
  catalogs: Catalogs;
  rates: Rates;
};

const windowMs = 24 * 60 * 60_000;
const at = '/:version(^v\\d+\\.\\d+$)/:id';

/** https://developers.facebook.com/documentation/business-messaging/whatsapp/reference */
export function addGraphRoutes(app: FastifyInstance, parts: Parts): void {
  const { network, webhooks, callbackData, troubles, catalogs, rates } = parts;
  const { state } = network.core;
  const uploads = new Map<string, Media>();

  /** The number whose token a call carries. */
  function caller(request: FastifyRequest, phoneNumberId?: string): CloudNumber {
    const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
    const number = [...state.cloudNumbers.values()].find((one) => one.accessToken === token);
    if (!number) throw graphErrors.expired_token();
    if (phoneNumberId !== undefined && number.phoneNumberId !== phoneNumberId) {
      throw new GraphError(
        400,
        100,
        'Unsupported request: the object does not exist or the token cannot see it',
      );
    }
    throwTrouble(troubles.take(number.phoneNumberId, ['expired_token', 'restricted', 'not_registered']));
    return number;
  }
  const idOf = (request: FastifyRequest) => (request.params as { id: string }).id;

  /** Meta lets a business write freely for 24 h after a customer did. */
  function isInWindow(number: string, to: string): boolean {
    const heard = (state.screens.get(number) ?? []).findLast((message) => message.from === to);
    return heard !== undefined && Date.now() - Date.parse(heard.at) < windowMs;
  }

  function fileOf(id: string): Media | undefined {
    const key = /^media-(\d+)$/.exec(id)?.[1];
    return key === undefined ? uploads.get(id) : state.messages.get(Number(key))?.media;
  }

  app.register(async (graph) => {
    graph.addContentTypeParser('multipart/form-data', { parseAs: 'buffer' }, (_request, body, done) =>
      done(null, body),
    );
    graph.setErrorHandler((error, request, reply) => {
      if (!(error instanceof GraphError)) request.log.error(error);
      const told = error instanceof GraphError ? error : graphErrors.server();
      return reply.code(told.status).send(told.body);
    });

    graph.post(`${at}/messages`, (request, reply) => {
      const number = caller(request, idOf(request));
      const seen = readBody.safeParse(request.body).data;
      if (seen) return markRead(number, seen);
      const body = parse(messageBody, request.body);
      const to = body.to?.replace('+', '') ?? phoneOfScopedId(body.recipient ?? '');
      if (to === '') throw invalid('to');
      const trouble = troubles.take(number.phoneNumberId);
      throwTrouble(trouble);
      if (trouble === 'lost_request') return hangUp(request, reply);
      rates.take(number.phoneNumberId, to, number.messagesPerSecond);
      if (!isInWindow(number.number, to)) throw graphErrors.outside_window();
      const id = `wamid.${randomBytes(24).toString('base64')}`;
      if (body.biz_opaque_callback_data) callbackData.set(id, body.biz_opaque_callback_data);
      const content = contentOf(body, fileOf);
      if (trouble === 'failed_status') {
        const { code, message: title } = graphErrors.undeliverable();
        const failed = status({ id, to }, 'failed', body.biz_opaque_callback_data, { code, title });
        webhooks.post(number, () => webhookBody(number, 'messages', failed));
      } else {
        network.sendFromDriver(number.number, { id, to, ...content });
      }
      if (trouble === 'lost_answer') return hangUp(request, reply);
      return { messaging_product: 'whatsapp', contacts: [{ input: to, wa_id: to }], messages: [{ id }] };
    });

    function markRead(number: CloudNumber, { message_id, typing_indicator }: z.output<typeof readBody>) {
      const message = (state.screens.get(number.number) ?? []).find(({ id }) => id === message_id);
      if (!message) throw invalid('message_id');
      network.read(number.number, message.from);
      if (typing_indicator) {
        const presence = { from: number.number, to: message.from, state: 'composing' };
        network.core.signals.emit('presence', presence);
        witnessTyping(network.core, message.from, number.number, 'composing');
      }
      return { success: true };
    }

    graph.post(`${at}/media`, async (request) => {
      caller(request, idOf(request));
      const form = await new Response(new Uint8Array(request.body as Buffer), {
        headers: { 'content-type': request.headers['content-type'] ?? '' },
      })
        .formData()
        .catch(() => null);
      const file = form?.get('file');
      if (!form || !(file instanceof File)) throw invalid('file');
      const mime = String(form.get('type') ?? file.type);
      const id = String(Date.now()) + randomBytes(3).readUIntBE(0, 3);
      const base64 = Buffer.from(await file.arrayBuffer()).toString('base64');
      uploads.set(id, { mime, base64, name: file.name });
      return { id };
    });

    graph.post(`${at}/items_batch`, (request) => {
      const number = caller(request);
      if (number.catalogId !== idOf(request)) throw invalid('catalog');
      throwTrouble(troubles.take(number.phoneNumberId, ['server', 'account_rate_limit']));
      return { handles: [catalogs.change(number.catalogId, parse(batchBody, request.body))] };
    });

    graph.get(`${at}/check_batch_request_status`, (request) => {
      caller(request);
      const { handle } = parse(z.object({ handle: z.string() }), request.query);
      const errors = catalogs.result(handle);
      if (!errors) throw invalid('handle');
      return { data: [{ handle, status: 'finished', errors }] };
    });

    graph.get(at, (request) => {
      const number = caller(request);
      const id = idOf(request);
      if (id === number.phoneNumberId) {
        const { number: display_phone_number, verifiedName: verified_name } = number;
        return { id, display_phone_number, verified_name, quality_rating: 'GREEN' };
      }
      const media = fileOf(id);
      if (!media) throw invalid('id');
      const url = `${request.protocol}://${request.host}/cloud-media/${id}`;
      const file_size = Buffer.from(media.base64, 'base64').length;
      return { id, url, mime_type: media.mime, file_size, messaging_product: 'whatsapp' };
    });

    graph.get('/cloud-media/:id', (request, reply) => {
      caller(request);
      const media = fileOf(idOf(request));
      if (!media) throw new GraphError(404, 100, 'There is no such file');
      return reply.type('application/octet-stream').send(Buffer.from(media.base64, 'base64'));
    });
  });
}

function parse<T>(schema: ZodType<T>, given: unknown): T {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw invalid(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '));
}

/** The line is cut before an answer. */
function hangUp(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  reply.hijack();
  request.raw.socket.destroy();
  return reply;
}
