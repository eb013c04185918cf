import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastify from 'fastify';
import { addCloudApi } from './cloud-api/cloud-api.ts';
import { addCustomerRoutes } from './http/customer-routes.ts';
import { addDriverRoutes } from './http/driver-routes.ts';
import { allowEmptyJson } from './http/empty-json.ts';
import { addMailRoutes } from './http/mail-routes.ts';
import { addNetworkRoutes } from './http/network-routes.ts';
import { addPageRoutes } from './http/page-routes.ts';
import { answerProblems } from './http/problem-reply.ts';
import { addStreamRoutes } from './http/stream-routes.ts';
import { startMailCatcher } from './mail/mail-catcher.ts';
import { fileJournal, memoryJournal } from './network/journal.ts';
import { createPhoneNetwork, type PhoneNetwork } from './phone-network.ts';
import { startWebFace, type WebFace } from './whatsapp-web/start-web-face.ts';
import { addWebFaceRoutes } from './whatsapp-web/web-face-routes.ts';

export type SandboxOptions = {
  /** 0 picks a free port. */
  port: number;
  smtpPort: number;
  /** 127.0.0.1 unless given: there is no login here. */
  host?: string | undefined;
  /** Keep chats, links and the ledger in this folder; without it they end with the process. */
  dataDir?: string | undefined;
  /** Serves the stand-in for WhatsApp Web on this port too; 0 picks a free one. Without it there is none. */
  webPort?: number | undefined;
  /** How long each QR code of the stand-in is good for, ms. 20,000 unless given. */
  webRefTtlMs?: number | undefined;
};

export type Sandbox = {
  url: string;
  smtpPort: number;
  /** Where the stand-in for WhatsApp Web is, when it was asked for. */
  whatsAppWeb?: { port: number; spki: string; chromiumArgs: string[] };
  close(): Promise<void>;
};

/** Room for WhatsApp's 16 MB of media as base64. */
const BODY_LIMIT_BYTES = 24 * 1024 * 1024;

/** What a phones page shows before anybody added a phone. The numbers are reserved for fiction (NANP 555-01xx). */
const FIRST_PHONES = [
  ['12025550101', 'Ana Prado'],
  ['12025550102', 'Marcus Lee'],
  ['12025550199', "Shop's phone"],
] as const;

/** Starts the phone network, its pages and the mail catcher. Rejects when a port is taken. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const host = options.host ?? '127.0.0.1';
  // Before the journal is touched: a second start by mistake ends here, at the port that the first one has.
  const mail = await startMailCatcher(host, options.smtpPort);
  const isNew = options.dataDir === undefined || !existsSync(join(options.dataDir, 'network.jsonl'));
  const network = createPhoneNetwork(
    options.dataDir === undefined ? memoryJournal() : fileJournal(options.dataDir),
  );
  if (isNew) for (const [phone, name] of FIRST_PHONES) network.core.commit({ t: 'phone', phone, name });

  const app = fastify({ bodyLimit: BODY_LIMIT_BYTES, forceCloseConnections: true });
  allowEmptyJson(app);
  answerProblems(app);
  addCustomerRoutes(app, network);
  addNetworkRoutes(app, network);
  addDriverRoutes(app, network);
  addStreamRoutes(app, network);
  const cloud = addCloudApi(app, network);
  addMailRoutes(app, mail);
  await addPageRoutes(app);
  app.get('/livez', () => ({ ok: true }));
  const web = await webFace(network, host, options);
  addWebFaceRoutes(app, web);

  const close = async () => {
    cloud.close();
    await web?.close();
    await app.close();
    network.close();
    await mail.close();
  };
  try {
    const url = await app.listen({ host, port: options.port });
    const whatsAppWeb = web && { port: web.port, spki: web.spki, chromiumArgs: web.chromiumArgs };
    return { url, smtpPort: mail.port, close, ...(whatsAppWeb ? { whatsAppWeb } : {}) };
  } catch (error) {
    await close();
    throw error;
  }
}

async function webFace(
  network: PhoneNetwork,
  host: string,
  { webPort, webRefTtlMs, dataDir }: SandboxOptions,
): Promise<WebFace | undefined> {
  if (webPort === undefined) return undefined;
  return startWebFace(network, { host, port: webPort, dataDir, refTtlMs: webRefTtlMs });
}
