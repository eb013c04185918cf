import { sandboxDriver } from '@novi/wa-worker/whatsapp/sandbox-client';
import { listenTo } from '../support/heard.ts';
import { openWorld } from '../support/phones.ts';
import type { DriverUnderTest } from './driver-under-test.ts';

const SHOP = '12025550199';

export const sandbox: DriverUnderTest = {
  name: 'sandbox',
  isHere: true,
  async prepare() {
    const phones = await openWorld();
    const driver = sandboxDriver(phones.url);
    return {
      phones,
      number: SHOP,
      open() {
        const client = driver.open({
          tenantId: 'tenant',
          sessionId: 'session',
          fence: 1,
          goodForMs: 600_000,
          owner: 'test',
          label: "Luigi's",
          link: { kind: 'qr' },
          linkCodeTtlMs: 60_000,
        });
        return listenTo(client, (code) => phones.scan(SHOP, code));
      },
      unlinkOnPhone: () => phones.call('DELETE', `/phones/${SHOP}/link`),
      close: () => phones.close(),
    };
  },
};
