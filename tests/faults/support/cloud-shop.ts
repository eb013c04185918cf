import { createHmac } from 'node:crypto';
import { connectCloudNumber } from '@novi/core/sessions/connect-cloud-number';
import { getSession } from '@novi/core/sessions/get-session';
import { expect, vi } from 'vitest';
import { buildApp } from '../../../apps/api/src/build-app.ts';
import { compose } from '../../../apps/api/src/compose.ts';
import { readEnv } from '../../../apps/api/src/env.ts';
import { openLog } from '../../../apps/api/src/http/logging.ts';
import { openPizzeria, type Pizzeria } from './pizzeria.ts';

const appSecret = 'the-secret-of-our-meta-app';
const verifyToken = 'a-token-to-shake-hands-with';

export interface CloudShop extends Pizzeria {
  apiUrl: string;
  phoneNumberId: string;
  accessToken: string;
  catalogId: string;
  /** Connects the number, as the dashboard does. */
  connect(change?: { accessToken?: string }): Promise<void>;
  untilState(state: string): Promise<void>;
  /** Calls the sandbox's own API. */
  sandboxCall<T>(method: string, path: string, body?: unknown): Promise<T>;
  /** What goes wrong next at Meta. */
  fail(error: string | null, times?: number | null): Promise<unknown>;
  /** Posts a webhook as Meta does; `secret` signs it. */
  post(value: object, secret?: string): Promise<number>;
}

/** A shop with api, worker and phones, whose number is registered with the sandbox's Cloud API and posts to the api. */
export async function openCloudShop(): Promise<CloudShop> {
  const pizzeria = await openPizzeria();
  const { sandbox, world, shop } = pizzeria;
  const drain = new AbortController();
  const services = await compose(
    readEnv({
      DATABASE_URL: world.test.databaseUrl,
      NOVI_ROLE_PASSWORD: world.test.rolePassword,
      MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
      PUBLIC_URL: 'http://localhost:3000',
      NODE_ENV: 'test',
      WHATSAPP_CLOUD_URL: `${sandbox.url}/v25.0`,
      WHATSAPP_APP_SECRET: appSecret,
      WHATSAPP_VERIFY_TOKEN: verifyToken,
    }),
    openLog('fatal'),
    drain.signal,
  );
  const app = await buildApp(services);
  const apiUrl = await app.listen({ port: 0, host: '127.0.0.1' });

  const sandboxCall = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const response = await fetch(`${sandbox.url}/sandbox/api${path}`, {
      method,
      ...(body === undefined
        ? {}
        : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  };
  const catalogId = '777000111';
  const { phoneNumberId, accessToken } = await sandboxCall<{ phoneNumberId: string; accessToken: string }>(
    'POST',
    '/cloud/numbers',
    {
      number: pizzeria.number,
      appSecret,
      verifyToken,
      catalogId,
      coexistence: true,
      messagesPerSecond: 80,
      callbackUrl: `${apiUrl}/webhooks/whatsapp`,
    },
  );

  return {
    ...pizzeria,
    apiUrl,
    phoneNumberId,
    accessToken,
    catalogId,
    sandboxCall,
    async connect(change = {}) {
      await shop.run(shop.owner, (ctx) =>
        connectCloudNumber(ctx, {
          phoneNumberId,
          wabaId: '100000000000001',
          accessToken,
          catalogId,
          emailVerified: true,
          ...change,
        }),
      );
    },
    async untilState(state) {
      await vi.waitFor(
        async () => expect((await shop.run(shop.owner, (ctx) => getSession(ctx))).state).toBe(state),
        { timeout: 60_000, interval: 50 },
      );
    },
    fail: (error, times = 1) =>
      sandboxCall('POST', `/cloud/numbers/${phoneNumberId}/errors`, { error, times }),
    async post(value, secret = appSecret) {
      const body = JSON.stringify({
        object: 'whatsapp_business_account',
        entry: [
          {
            id: 'waba',
            changes: [
              {
                field: 'messages',
                value: {
                  messaging_product: 'whatsapp',
                  metadata: { phone_number_id: phoneNumberId },
                  ...value,
                },
              },
            ],
          },
        ],
      });
      const signature = createHmac('sha256', secret).update(body).digest('hex');
      const response = await fetch(`${apiUrl}/webhooks/whatsapp`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-hub-signature-256': `sha256=${signature}` },
        body,
      });
      await response.body?.cancel();
      return response.status;
    },
    async close() {
      drain.abort();
      await app.close();
      await services.close();
      await pizzeria.close();
    },
  };
}
