import { once } from 'node:events';
import { createServer } from 'node:net';
import { type Child, startChild } from './child-process.ts';

export interface Sandbox {
  readonly child: Child;
  readonly url: string;
  readonly smtpUrl: string;
}

export interface ProductOptions {
  /** Server and database; each process adds the user and password of its roles. */
  databaseUrl: string;
  /** Where the worker finds the same database: a recorder may stand in between. */
  workerDatabaseUrl?: string;
  sandbox: Sandbox;
}

export interface Product {
  readonly api: Child;
  readonly worker: Child;
  readonly apiUrl: string;
  readonly metricsUrl: string;
  stop(): Promise<void>;
}

/** The phone network in its own process, everything in memory; with its stand-in for WhatsApp Web, if wanted. */
export async function startSandbox({ hasWeb = false } = {}): Promise<Sandbox> {
  const web = hasWeb ? { SANDBOX_WEB_PORT: '0' } : {};
  const env = { ...process.env, SANDBOX_PORT: '0', SANDBOX_SMTP_PORT: '0', ...web };
  const child = await startChild('packages/sandbox/src/server.ts', env, /^Phones: /);
  const [, url = '', smtpPort = ''] = /^Phones: (http:\S+?)\/ .*SMTP: port (\d+)/.exec(child.readyLine) ?? [];
  return { child, url, smtpUrl: `smtp://127.0.0.1:${smtpPort}` };
}

/** For a worker's WHATSAPP_BROWSER_ARGS: its browsers then find the sandbox's stand-in for WhatsApp Web. */
export async function webArgs({ url }: Sandbox): Promise<string> {
  const response = await fetch(`${url}/sandbox/api/whatsapp-web`);
  const { chromiumArgs } = (await response.json()) as { chromiumArgs: string[] };
  return chromiumArgs.map((arg) => `"${arg}"`).join(' ');
}

/** Api and worker as their own processes with the environment of `npm start`; only the log is quieter. */
export async function startProduct(options: ProductOptions): Promise<Product> {
  const port = await freePort();
  const apiUrl = `http://127.0.0.1:${port}`;
  const env = {
    ...process.env,
    NODE_ENV: 'development',
    DATABASE_URL: withoutUser(options.databaseUrl),
    PUBLIC_URL: apiUrl,
    PORT: String(port),
    WORKER_PORT: '0',
    SANDBOX_URL: options.sandbox.url,
    SMTP_URL: options.sandbox.smtpUrl,
    MAIL_FROM: 'Novi <novi@localhost>',
    LOG_LEVEL: 'info',
  };
  const workerEnv = { ...env, DATABASE_URL: withoutUser(options.workerDatabaseUrl ?? options.databaseUrl) };
  const [api, worker] = await Promise.all([
    startChild('apps/api/src/main.ts', env, /"msg":"listening"/),
    startChild('apps/wa-worker/src/main.ts', workerEnv, /"msg":"worker is ready"/),
  ]);
  const { healthPort } = JSON.parse(worker.readyLine) as { healthPort: number };
  return {
    api,
    worker,
    apiUrl,
    metricsUrl: `http://127.0.0.1:${healthPort}/metrics`,
    stop: async () => void (await Promise.all([api.stop(), worker.stop()])),
  };
}

function withoutUser(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  url.username = '';
  url.password = '';
  return url.href;
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return address.port;
}
