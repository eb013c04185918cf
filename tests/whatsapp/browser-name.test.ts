import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shippedBrowser } from '@novi/wa-worker/whatsapp/web-js/browser-binary';
import { webJsDriver } from '@novi/wa-worker/whatsapp/web-js/web-js-driver';
import { expect, test } from 'vitest';
import { chromiumPath } from './support/chromium.ts';
import { lookIntoPage, secondWayIn } from './support/look-into-page.ts';
import { openWorld } from './support/phones.ts';

const hasChromium = (await chromiumPath()) !== undefined;
const name = `JSON.stringify([navigator.userAgent, navigator.userAgentData.brands])`;

test.skipIf(!hasChromium)('a page is told one name of its browser, and not that it is headless', async () => {
  const phones = await openWorld();
  const root = mkdtempSync(join(tmpdir(), 'novi-name-'));
  const driver = webJsDriver({
    binary: shippedBrowser() as NonNullable<ReturnType<typeof shippedBrowser>>,
    browserArgs: [...phones.chromiumArgs, secondWayIn].map((arg) => `"${arg}"`).join(' '),
    sessionPath: root,
    links: { load: async () => ({ generation: 0, link: null }), save: async () => 1, erase: async () => 1 },
    log: { info() {}, warn() {}, error() {} },
  });
  const client = driver.open({
    tenantId: 'name',
    sessionId: 'name',
    fence: 1,
    goodForMs: 60_000,
    owner: 'test',
    label: 'Name',
    link: { kind: 'qr' },
    linkCodeTtlMs: 60_000,
  });
  try {
    const shown = Promise.withResolvers<void>();
    await client.start(async ({ kind }) => {
      if (kind === 'link_code') shown.resolve();
    });
    await shown.promise;
    const [userAgent, brands] = JSON.parse(await lookIntoPage<string>(root, name));
    expect(userAgent).toMatch(/ Chrome\/\d+\.0\.0\.0 Safari/);
    // Client hints that would contradict it: an emulated browser has none.
    expect(brands).toEqual([]);
  } finally {
    await client.stop();
    driver.close();
    await phones.close();
    rmSync(root, { recursive: true, force: true, maxRetries: 5 });
  }
});
