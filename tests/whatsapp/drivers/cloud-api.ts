import { randomBytes } from 'node:crypto';
import { nameCartItems } from '@novi/core/intake/name-cart-items';
import { connectCloudNumber } from '@novi/core/sessions/connect-cloud-number';
import { holdSession } from '@novi/core/testing/live-session';
import { openTestShop, openTestWorld } from '@novi/core/testing/test-shop';
import type { CloudEvent } from '@novi/integrations/whatsapp-cloud/webhook-events';
import { cloudApiDriver } from '@novi/wa-worker/whatsapp/cloud-api/cloud-api-driver';
import { openCloudRows } from '@novi/wa-worker/whatsapp/cloud-api/cloud-rows';
import type { ClientEvent } from '@novi/wa-worker/whatsapp/port';
import { receiveCloudEvent } from '../../../apps/api/src/whatsapp/receive-cloud-event.ts';
import { type Heard, listenTo } from '../support/heard.ts';
import { openWorld } from '../support/phones.ts';
import { openWebhookServer } from '../support/webhook-server.ts';
import type { DriverUnderTest } from './driver-under-test.ts';

const SHOP = '12025550199';

/**
 * The driver sends; what happens comes by signed webhooks, which are stored by what the api stores them with and then told
 * as events. While no client is open they are turned away, as by an api that is down, and Meta posts them again.
 */
export const cloudApi: DriverUnderTest = {
  name: 'cloud-api',
  isHere: true,
  async prepare() {
    const [phones, database] = [await openWorld(), await openTestWorld()];
    const shop = await openTestShop(database);
    const { tenantId, sessionId } = shop;
    const actor = { kind: 'webhook', source: 'whatsapp' } as const;
    const keys = { appSecret: randomBytes(16).toString('hex'), verifyToken: randomBytes(16).toString('hex') };
    let heard: Heard | undefined;

    const server = await openWebhookServer(keys, async (events) => {
      if (!heard) return false;
      for (const event of events) {
        await receiveCloudEvent(database.edge, { tenantId, sessionId }, event);
        const told = clientEventOf(event);
        if (!told) continue;
        const named = told.kind === 'message' && {
          message: await shop.run(actor, (ctx) => nameCartItems(ctx, told.message)),
        };
        await heard.tell({ ...told, ...named });
      }
      return true;
    });
    const { phoneNumberId, accessToken } = await phones.call<{ phoneNumberId: string; accessToken: string }>(
      'POST',
      '/cloud/numbers',
      { number: SHOP, ...keys, callbackUrl: server.url, coexistence: true },
    );
    await shop.run(shop.owner, (ctx) =>
      connectCloudNumber(ctx, {
        phoneNumberId,
        wabaId: '100000000000001',
        accessToken,
        isCoexistence: true,
        emailVerified: true,
      }),
    );
    const driver = cloudApiDriver(`${phones.url}/v25.0`, openCloudRows(database.edge));
    let fence = 0;
    return {
      phones,
      number: SHOP,
      // Meta gives a business-scoped id beside the phone.
      personOf: (phone) => ({ kind: 'lid', value: `ZZ.${phone}` }),
      typingHasNoEnd: true,
      async open() {
        fence += 1;
        await holdSession(shop, fence);
        const client = driver.open({
          tenantId,
          sessionId,
          fence,
          goodForMs: 600_000,
          owner: 'test',
          label: "Luigi's",
          link: { kind: 'qr' },
          linkCodeTtlMs: 60_000,
        });
        heard = await listenTo(client);
        return heard;
      },
      onStopped() {
        heard = undefined;
      },
      async close() {
        await phones.close();
        await server.close();
        await database.close();
      },
    };
  },
};

/** What the port calls it; null for what no driver tells: a failure, which the api writes to the message it is of. */
function clientEventOf(event: CloudEvent): ClientEvent | null {
  switch (event.kind) {
    case 'status':
      return event.status === 'failed'
        ? null
        : { kind: 'ack', waMessageId: event.waMessageId, ack: event.status };
    case 'reaction':
    case 'edited':
    case 'revoked':
    case 'message':
      return event;
    default:
      return null;
  }
}
