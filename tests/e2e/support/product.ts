import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));

export interface Product {
  url: string;
  phonesUrl: string;
  demo: { email: string; password: string; shop: string; number: string };
  /** What `npm start` printed. */
  printed: string[];
  /** Ends it as Ctrl-C does; resolves with the exit code. */
  stop(): Promise<number | null>;
}

/** Novi as `npm start` brings it up on a fresh machine: its own database, demo shop, worker, api and sandbox. */
export async function startProduct(): Promise<Product> {
  const dataDir = mkdtempSync(join(tmpdir(), 'novi-e2e-'));
  const [port, sandboxPort, smtpPort] = await Promise.all([freePort(), freePort(), freePort()]);
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    PORT: String(port),
    SANDBOX_PORT: String(sandboxPort),
    SANDBOX_SMTP_PORT: String(smtpPort),
    NOVI_DATA_DIR: dataDir,
    NODE_ENV: 'development',
  };
  delete env.WHATSAPP_CLOUD_URL;
  delete env.WHATSAPP_APP_SECRET;
  delete env.WHATSAPP_VERIFY_TOKEN;
  delete env.DATABASE_URL;
  delete env.NOVI_ROLE_PASSWORD;
  delete env.MASTER_KEY;
  const product = spawn(process.execPath, ['scripts/novi.mjs', 'start'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed: string[] = [];
  await untilReady(product, printed);
  return {
    url: `http://localhost:${port}`,
    phonesUrl: `http://localhost:${sandboxPort}`,
    demo: JSON.parse(readFileSync(join(dataDir, 'demo.json'), 'utf8')) as Product['demo'],
    printed,
    async stop() {
      product.kill('SIGINT');
      const [code] = (await once(product, 'exit')) as [number | null];
      rmSync(dataDir, { recursive: true, force: true });
      return code;
    },
  };
}

function untilReady(product: ChildProcess, printed: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    for (const stream of [product.stdout, product.stderr]) {
      if (!stream) continue;
      createInterface({ input: stream }).on('line', (line) => {
        printed.push(line);
        if (line.startsWith('Novi is ready:')) resolve();
      });
    }
    product.once('exit', (code) => reject(new Error(`npm start ended with ${code}:\n${printed.join('\n')}`)));
  });
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
