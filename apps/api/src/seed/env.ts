import path from 'node:path';
import { z } from 'zod';

const schema = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'postgres://user@host:port/database' }),
  NOVI_ROLE_PASSWORD: z.string().min(16, 'at least 16 characters'),
  MASTER_KEY: z.string().min(1, '32 random bytes in base64 (openssl rand -base64 32)'),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).default('http://localhost:3000'),
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  /** Where there is a sandbox, the demo shops' numbers are linked to its phones. */
  SANDBOX_URL: z
    .url({ protocol: /^https?$/ })
    .transform((url) => url.replace(/\/$/, ''))
    .optional(),
  /** Where the demo's login is written down for `npm start` to print; without it nothing is written. */
  NOVI_DATA_DIR: z.string().min(1).optional(),
});

export type SeedEnv = z.output<typeof schema>;

/**
 * Reads the environment once. Throws an Error that names every variable that is wrong, and refuses production: a
 * seeded account has a password that everybody knows.
 */
export function readSeedEnv(source: NodeJS.ProcessEnv = process.env): SeedEnv {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const result = schema.safeParse(given);
  if (!result.success) {
    const lines = Object.entries(z.flattenError(result.error).fieldErrors).map(
      ([name, why]) => `  ${name}: ${why.join('; ')}`,
    );
    throw new Error(`The environment is not right (see .env.example):\n${lines.join('\n')}`);
  }
  if (result.data.NODE_ENV === 'production')
    throw new Error(
      'Seeding is refused in production: its accounts have a password that is printed in public.',
    );
  return result.data;
}

export function demoFile(env: SeedEnv): string | null {
  return env.NOVI_DATA_DIR ? path.join(env.NOVI_DATA_DIR, 'demo.json') : null;
}
