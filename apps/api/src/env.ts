import { z } from 'zod';

const schema = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'postgres://user@host:port/database' }),
  NOVI_ROLE_PASSWORD: z.string().min(16, 'at least 16 characters'),
  REDIS_URL: z.url({ protocol: /^rediss?$/, error: 'redis://host:port, or rediss:// for TLS' }).optional(),
  CACHE_TTL_SECONDS: z.coerce.number().int().min(1).max(604_800).default(3_600),
  MASTER_KEY: z
    .string()
    .refine(
      (key) => Buffer.from(key, 'base64').length === 32,
      '32 random bytes in base64 (openssl rand -base64 32)',
    ),
  /** Keys that are only read with, during a rotation. */
  MASTER_KEY_OTHERS: z
    .string()
    .default('')
    .transform((keys) => keys.split(',').filter(Boolean)),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'the address people reach Novi at, http:// or https://' })
    .transform((url) => url.replace(/\/$/, '')),
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  /** The sandbox's address, where there is one: pages link to its phones and mailbox. */
  SANDBOX_URL: z
    .url({ protocol: /^https?$/ })
    .transform((url) => url.replace(/\/$/, ''))
    .optional(),
  /** Meta's Graph API with its version. */
  WHATSAPP_CLOUD_URL: z.url({ protocol: /^https?$/ }).default('https://graph.facebook.com/v25.0'),
  /** Of this installation's Meta app: what signs its webhooks, and what its handshake is answered with. */
  WHATSAPP_APP_SECRET: z.string().min(16, 'at least 16 characters').optional(),
  WHATSAPP_VERIFY_TOKEN: z.string().min(16, 'at least 16 characters').optional(),
  /** How many proxies in front of this server may say where a request came from. */
  TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
  /** Asked of whoever reads /metrics from another machine; without it only this machine may. */
  METRICS_TOKEN: z.string().min(16).optional(),
  NOVI_DATA_DIR: z.string().min(1).default('.novi'),
  /** Where files of chats lie; workers must be told the same place. */
  UPLOAD_PATH: z.string().optional(),
  /** bytes */
  MAX_FILE_SIZE: z.coerce.number().int().min(1).max(100_000_000).default(10_485_760),
  /** Mail goes out by workers, and from here only while none lives. */
  SMTP_URL: z.string().startsWith('smtp').optional(),
  MAIL_FROM: z.string().default('Novi <no-reply@novi.example>'),
  /** Where `apps/web` was built to; both default to its dist folder. */
  WEB_CLIENT_DIR: z.string().optional(),
  WEB_SERVER_ENTRY: z.string().optional(),
});

export type Env = z.infer<typeof schema>;

/** Reads the environment once. Throws an Error that names every variable that is wrong, and what it should be. */
export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const result = schema.safeParse(given);
  const problems = result.success ? insecure(result.data) : z.flattenError(result.error).fieldErrors;
  const lines = Object.entries(problems).map(([name, why]) => `  ${name}: ${[why].flat().join('; ')}`);
  if (!result.success || lines.length > 0) {
    throw new Error(`The environment is not right (see .env.example):\n${lines.join('\n')}`);
  }
  return result.data;
}

/** Plain http would send session cookies in the clear; on the machine itself nobody listens in between. */
function insecure(env: Env): Record<string, string> {
  const { protocol, hostname } = new URL(env.PUBLIC_URL);
  const local = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  if (env.NODE_ENV !== 'production' || protocol === 'https:' || local) return {};
  return { PUBLIC_URL: 'must be https:// in production' };
}
