import { createHash, timingSafeEqual } from 'node:crypto';
import { readWebhook } from '@novi/integrations/whatsapp-cloud/read-webhook';
import { isSigned, readHandshake } from '@novi/integrations/whatsapp-cloud/webhook-signature';
import type { FastifyInstance } from 'fastify';
import type { Services } from '../services.ts';
import { findCloudNumber, isShopsVerifyToken } from '../whatsapp/find-cloud-number.ts';
import { receiveCloudEvent } from '../whatsapp/receive-cloud-event.ts';
import { sendError } from './send-error.ts';

/** Meta's own limit of a webhook. https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/overview */
const maxBodyBytes = 3 * 1024 * 1024;
const path = '/webhooks/whatsapp';
/** Numbers that are looked up for who has proved nothing; Meta tells of one at a time. */
const unbelievedNumbers = 5;

/**
 * Where Meta posts what happens at numbers of the Cloud API. A webhook is believed for a number only with the signature of
 * that number's app over the body as it came: the shop's own app, else the installation's. It is answered with 200 once
 * all of it is committed; anything else makes Meta post it again, for days.
 */
export function addWhatsAppWebhook(app: FastifyInstance, { edge, log, settings }: Services): void {
  const { appSecret, verifyToken } = settings.whatsApp;

  app.get(path, async (request, reply) => {
    const handshake = readHandshake(request.query as Record<string, unknown>);
    const isKnown =
      handshake !== null &&
      ((verifyToken !== null && isSame(handshake.token, verifyToken)) ||
        (await isShopsVerifyToken(edge, handshake.token)));
    if (!isKnown)
      return sendError(reply, 403, { code: 'FORBIDDEN', message: 'This token is not known here.' });
    return reply.type('text/plain').send(handshake.challenge);
  });

  void app.register(async (scope) => {
    // The signature is over the bytes; JSON read and written again would be others.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) =>
      done(null, body),
    );
    scope.post(path, { bodyLimit: maxBodyBytes }, async (request, reply) => {
      const raw = request.body as Buffer;
      const signature = request.headers['x-hub-signature-256'];
      const unsafeEvents = readWebhook(parse(raw));
      let isBelieved = appSecret !== null && isSigned(raw, String(signature), appSecret);
      const most = isBelieved ? Number.POSITIVE_INFINITY : unbelievedNumbers;
      for (const [phoneNumberId, events] of [...(unsafeEvents ?? [])].slice(0, most)) {
        const number = await findCloudNumber(edge, phoneNumberId);
        const secret = number?.appSecret ?? appSecret;
        if (!secret || !isSigned(raw, String(signature), secret)) continue;
        isBelieved = true;
        if (!number) {
          log.warn({ phoneNumberId }, 'a webhook for a number that nobody has connected');
          continue;
        }
        for (const event of events) await receiveCloudEvent(edge, number, event);
      }
      if (isBelieved) return { received: true };
      return sendError(reply, 401, { code: 'UNAUTHENTICATED', message: 'The signature is not right.' });
    });
  });
}

function parse(raw: Buffer): unknown {
  try {
    return JSON.parse(raw.toString('utf8'));
  } catch {
    return null;
  }
}

function isSame(given: string, expected: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(given), hash(expected));
}
