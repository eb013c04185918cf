import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createTestDatabase, type TestDatabase } from '@novi/db/testing/test-database';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import superjson from 'superjson';
import { buildApp } from '../src/build-app.ts';
import { compose } from '../src/compose.ts';
import { readEnv } from '../src/env.ts';
import { openLog } from '../src/http/logging.ts';
import type { Services } from '../src/services.ts';

export type TestApp = {
  app: FastifyInstance;
  services: Services;
  /** All that was logged, as it was written. */
  logged: string[];
  drain: AbortController;
  asAdmin: TestDatabase['asAdmin'];
  close(): Promise<void>;
};

/** The app as it is composed in production, on a database of its own. */
export async function openTestApp(
  env: Record<string, string> = {},
  change: (services: Services) => Partial<Services> = () => ({}),
): Promise<TestApp> {
  const test = await createTestDatabase();
  const uploads = await mkdtemp(path.join(tmpdir(), 'novi-uploads-'));
  const logged: string[] = [];
  const drain = new AbortController();
  const composed = await compose(
    readEnv({
      DATABASE_URL: test.databaseUrl,
      NOVI_ROLE_PASSWORD: test.rolePassword,
      MASTER_KEY: randomBytes(32).toString('base64'),
      PUBLIC_URL: 'http://localhost:3000',
      NODE_ENV: 'test',
      UPLOAD_PATH: uploads,
      ...env,
    }),
    openLog('info', { write: (line) => logged.push(line) }),
    drain.signal,
  );
  const services: Services = { ...composed, ...change(composed) };
  const app = await buildApp(services);
  return {
    app,
    services,
    logged,
    drain,
    asAdmin: test.asAdmin,
    async close() {
      await app.close();
      await composed.close();
      await test.close();
      await rm(uploads, { recursive: true, force: true });
    },
  };
}

let addresses = 0;

/** An address that nobody has used yet, so that limits per address do not add up over tests. */
export function newAddress(): string {
  addresses += 1;
  return `10.0.${addresses >> 8}.${addresses & 255}`;
}

/** One browser: keeps its cookie, and calls procedures as the dashboard does. */
export class Browser {
  readonly app: FastifyInstance;
  readonly address = newAddress();
  cookie: string | undefined;
  last: LightMyRequestResponse | undefined;

  constructor({ app }: { app: FastifyInstance }) {
    this.app = app;
  }

  async query<T = unknown>(path: string, input?: unknown): Promise<T> {
    const search = input === undefined ? '' : `?input=${encodeURIComponent(superjson.stringify(input))}`;
    return this.answer<T>({ method: 'GET', url: `/trpc/${path}${search}` });
  }

  async mutate<T = unknown>(path: string, input?: unknown, headers: Record<string, string> = {}): Promise<T> {
    return this.answer<T>({
      method: 'POST',
      url: `/trpc/${path}`,
      headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', ...headers },
      ...(input === undefined ? {} : { payload: superjson.stringify(input) }),
    });
  }

  private async answer<T>(options: InjectOptions): Promise<T> {
    const headers = { ...options.headers, ...(this.cookie ? { cookie: this.cookie } : {}) };
    const response = await this.app.inject({ ...options, headers, remoteAddress: this.address });
    this.last = response;
    const set = response.headers['set-cookie']?.toString();
    if (set) this.cookie = set.split(';')[0];
    const body = response.json();
    if (body.error) throw new CallError(body.error.json ?? body.error);
    return superjson.deserialize<T>(body.result.data);
  }
}

export class CallError extends Error {
  readonly data: { code: string; domainCode: string | null; fields?: Record<string, string> };

  constructor(error: { message: string; data: CallError['data'] }) {
    super(error.message);
    this.data = error.data;
  }
}

let people = 0;

/** Signs up a shop of its own and returns its owner's browser. */
export async function signUp(
  app: { app: FastifyInstance },
  change: Record<string, string> = {},
): Promise<Browser & { email: string; password: string }> {
  people += 1;
  const account = { email: `owner${people}@example.com`, password: 'correct horse battery' };
  const browser = new Browser(app);
  await browser.mutate('auth.register', { shopName: 'La Plaza', name: 'Ana', ...account, ...change });
  return Object.assign(browser, account, change) as Browser & { email: string; password: string };
}
