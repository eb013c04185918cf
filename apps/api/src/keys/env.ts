import { z } from 'zod';

const schema = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'postgres://user@host:port/database' }),
  NOVI_ROLE_PASSWORD: z.string().min(16, 'at least 16 characters'),
  MASTER_KEY: z.string().min(1, 'the new key: 32 random bytes in base64 (openssl rand -base64 32)'),
  MASTER_KEY_OTHERS: z
    .string({ error: 'the old key, which is to be done without' })
    .min(1, 'the old key, which is to be done without')
    .transform((keys) => keys.split(',')),
});

/** What a rotation needs. Throws an Error that names every variable that is wrong, and what it should be. */
export function readRotationEnv(source: NodeJS.ProcessEnv = process.env) {
  const result = schema.safeParse(source);
  if (result.success) return result.data;
  const lines = Object.entries(z.flattenError(result.error).fieldErrors).map(
    ([name, why]) => `  ${name}: ${why.join('; ')}`,
  );
  throw new Error(`The environment is not right (see .env.example):\n${lines.join('\n')}`);
}
