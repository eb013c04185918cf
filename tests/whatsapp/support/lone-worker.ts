import type { LoadedLink } from '@novi/core/sessions/load-link';
import { shippedBrowser } from '@novi/wa-worker/whatsapp/web-js/browser-binary';
import { webJsDriver } from '@novi/wa-worker/whatsapp/web-js/web-js-driver';

/**
 * A process that holds browsers as a worker does, and can be killed or stopped. Its argument says where; it prints a
 * line when every browser shows a code, and renews their leases until it cannot.
 */
const { browserArgs, sessionPath, sessionIds, goodForMs } = JSON.parse(process.argv[2] ?? '{}') as {
  browserArgs: string;
  sessionPath: string;
  sessionIds: string[];
  goodForMs: number;
};
const empty: LoadedLink = { generation: 0, link: null };
const silent = { info() {}, warn() {}, error() {} };
const binary = shippedBrowser();
if (!binary) throw new Error('there is no browser');
const driver = webJsDriver({
  binary,
  browserArgs,
  sessionPath,
  links: { load: async () => empty, save: async () => 1, erase: async () => 1 },
  log: silent,
});
await driver.clearOrphans();
const clients = sessionIds.map((sessionId) =>
  driver.open({
    tenantId: sessionId,
    sessionId,
    fence: 1,
    goodForMs: 60_000,
    owner: 'lone',
    label: 'Lone',
    link: { kind: 'qr' },
    linkCodeTtlMs: 60_000,
  }),
);
const shown = clients.map(() => Promise.withResolvers<void>());
await Promise.all(
  clients.map((client, index) =>
    client.start(async (event) => {
      if (event.kind === 'link_code') shown[index]?.resolve();
    }),
  ),
);
await Promise.all(shown.map(({ promise }) => promise));
const renew = () => {
  for (const client of clients) client.extend(goodForMs);
};
renew();
setInterval(renew, goodForMs / 10);
console.log(JSON.stringify({ watchdogPid: driver.watchdogPid }));
