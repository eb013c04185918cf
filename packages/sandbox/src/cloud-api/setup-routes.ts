import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { Problem } from '../network/problem.ts';
import type { CloudNumber } from '../network/state.ts';
import type { PhoneNetwork } from '../phone-network.ts';
import type { Catalogs } from './catalogs.ts';
import { graphErrorNames } from './graph-error.ts';
import type { Troubles } from './troubles.ts';
import { shakeHands, type Webhooks } from './webhooks.ts';

const digits = z.string().regex(/^\d{5,20}$/, 'must be digits');
const secret = z.string().min(1).max(500);

const numberBody = z.object({
  number: z.string().regex(/^[1-9]\d{5,14}$/, 'must be E.164 digits without +'),
  phoneNumberId: digits.optional(),
  wabaId: digits.default('100000000000001'),
  accessToken: secret.optional(),
  appSecret: secret,
  callbackUrl: z.url(),
  verifyToken: secret,
  verifiedName: z.string().min(1).max(100).default('Sandbox shop'),
  coexistence: z.boolean().default(false),
  messagesPerSecond: z.number().int().min(1).max(1000).optional(),
  catalogId: digits.optional(),
});
const errorsBody = z.object({
  error: z.enum([...graphErrorNames, 'lost_answer', 'lost_request', 'failed_status']).nullable(),
  times: z.number().int().min(1).nullable().default(1),
});
const numberParams = z.object({ id: digits });

type Parts = { network: PhoneNetwork; webhooks: Webhooks; troubles: Troubles; catalogs: Catalogs };

/** What is done in Meta's own pages: registering a number, setting the callback; and what goes wrong, on demand. */
export function addSetupRoutes(app: FastifyInstance, { network, webhooks, troubles, catalogs }: Parts): void {
  const { core } = network;

  app.post('/sandbox/api/cloud/numbers', async (request) => {
    const { verifyToken, ...given } = numberBody.parse(request.body);
    if (core.state.links.has(given.number)) {
      throw new Problem('ALREADY_LINKED', 'This number is linked to a session. Unlink it first.');
    }
    const refused = await shakeHands(given.callbackUrl, verifyToken);
    if (refused) throw new Problem('INVALID', refused);
    const number: CloudNumber = {
      ...given,
      phoneNumberId: given.phoneNumberId ?? `9${given.number}`,
      accessToken: given.accessToken ?? `EAA${randomBytes(24).toString('hex')}`,
      messagesPerSecond: given.messagesPerSecond ?? (given.coexistence ? 20 : 80),
    } as CloudNumber;
    core.commit({ t: 'cloud-number', number });
    return number;
  });

  app.get('/sandbox/api/cloud/numbers', () => ({ numbers: [...core.state.cloudNumbers.values()] }));

  app.delete('/sandbox/api/cloud/numbers/:id', (request) => {
    const { phoneNumberId } = find(request.params);
    core.commit({ t: 'cloud-number-removed', phoneNumberId });
    return {};
  });

  app.post('/sandbox/api/cloud/numbers/:id/errors', (request) => {
    const { phoneNumberId } = find(request.params);
    const { error, times } = errorsBody.parse(request.body);
    troubles.set(phoneNumberId, error, times);
    return {};
  });

  app.get('/sandbox/api/cloud/numbers/:id/webhooks', (request) => {
    const { phoneNumberId } = find(request.params);
    return { tries: webhooks.tries().filter((one) => one.phoneNumberId === phoneNumberId) };
  });

  app.get('/sandbox/api/cloud/catalogs/:id', (request) => ({
    items: catalogs.items(numberParams.parse(request.params).id),
  }));

  function find(params: unknown): CloudNumber {
    const number = core.state.cloudNumbers.get(numberParams.parse(params).id);
    if (!number) throw new Problem('NOT_FOUND', 'No number is registered by this id.');
    return number;
  }
}
