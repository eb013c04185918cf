import { hostname } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { refusedInProduction, splitArgs } from './whatsapp/web-js/browser-flags.ts';

const schema = z.object({
  DATABASE_URL: z.string().startsWith('postgres'),
  NOVI_ROLE_PASSWORD: z.string().min(16),
  MASTER_KEY: z.string().min(44),
  MASTER_KEY_OTHERS: z
    .string()
    .default('')
    .transform((keys) => keys.split(',').filter(Boolean)),
  PUBLIC_URL: z.url().default('http://localhost:3000'),
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  REDIS_URL: z.url({ protocol: /^rediss?$/, error: 'redis://host:port, or rediss:// for TLS' }).optional(),
  CACHE_TTL_SECONDS: z.coerce.number().int().min(1).max(604_800).default(3_600),
  SANDBOX_URL: z.url().optional(),
  SMTP_URL: z.string().startsWith('smtp').optional(),
  MAIL_FROM: z.string().default('Novi <no-reply@novi.example>'),
  WHATSAPP_CLOUD_URL: z.url({ protocol: /^https?$/ }).default('https://graph.facebook.com/v25.0'),
  WHATSAPP_QR_TIMEOUT: z.coerce.number().int().min(1_000).max(600_000).default(60_000),
  WHATSAPP_BROWSER_PATH: z
    .string()
    .optional()
    .transform((path) => path || undefined),
  WHATSAPP_BROWSER_ARGS: z.string().default(''),
  WHATSAPP_SESSION_PATH: z.string().min(1).default('./sessions'),
  WHATSAPP_SESSION_MEMORY_MB: z.coerce.number().int().min(100).default(450),
  PATH: z.string().default(''),
  WORKER_ID: z
    .string()
    .regex(/^[A-Za-z0-9_.-]+$/)
    .default(`${hostname().replaceAll(/[^A-Za-z0-9_.-]/g, '-')}-${process.pid}`),
  WORKER_ROLES: z
    .string()
    .default('sessions,jobs')
    .transform((text) => text.split(',').map((role) => role.trim()))
    .pipe(z.array(z.enum(['sessions', 'jobs'])).min(1)),
  WORKER_CAPACITY: z.coerce.number().int().min(0).default(200),
  WORKER_PORT: z.coerce.number().int().min(0).max(65_535).default(0),
  NOVI_DATA_DIR: z.string().default('.novi'),
  UPLOAD_PATH: z.string().optional(),
  MAX_FILE_SIZE: z.coerce.number().int().min(1).max(100_000_000).default(10_485_760),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
});

export type Env = z.infer<typeof schema>;

/** Reads the environment once, at start; throws one error that names every variable that is wrong. */
export function readEnv(variables: NodeJS.ProcessEnv = process.env): Env {
  const parsed = schema.safeParse(variables);
  if (parsed.success) {
    const { NODE_ENV, WHATSAPP_BROWSER_ARGS } = parsed.data;
    const refused = NODE_ENV === 'production' ? refusedInProduction(splitArgs(WHATSAPP_BROWSER_ARGS)) : [];
    if (refused.length === 0) return parsed.data;
    throw new Error(`WHATSAPP_BROWSER_ARGS: production refuses ${refused.join(' ')}`);
  }
  const wrong = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`These environment variables are wrong (.env.example lists all):\n${wrong.join('\n')}`);
}

/** Where files lie; the api must be told the same place. */
export function uploadPath(env: Pick<Env, 'UPLOAD_PATH' | 'NOVI_DATA_DIR'>): string {
  return env.UPLOAD_PATH || path.join(env.NOVI_DATA_DIR, 'uploads');
}

/** What making the job store's tables needs, and no more: it runs before anything else can. */
export function readMigrationEnv(variables: NodeJS.ProcessEnv = process.env) {
  return schema.pick({ DATABASE_URL: true, NOVI_ROLE_PASSWORD: true }).parse(variables);
}
