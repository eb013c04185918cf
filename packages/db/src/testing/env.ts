/** What database tests need from the environment: an administrator's URL on the test server, and the role password. */
export function readTestEnv(): { adminUrl: string; rolePassword: string } {
  return { adminUrl: required('TEST_DATABASE_URL'), rolePassword: required('NOVI_ROLE_PASSWORD') };
}

function required(name: string): string {
  const value = process.env[name];
  if (!value)
    throw new Error(
      `${name} is not set: database tests need a PostgreSQL server (see packages/db/README.md)`,
    );
  return value;
}

/** What tests on Redis need: an address, and a server that a test may start for itself; `missing` says why there is none. */
export function readTestRedisEnv(): { url?: string; server?: string; missing: string } {
  const { TEST_REDIS_URL, TEST_REDIS_SERVER, TEST_REDIS_MISSING } = process.env;
  return {
    ...(TEST_REDIS_URL ? { url: TEST_REDIS_URL } : {}),
    ...(TEST_REDIS_SERVER ? { server: TEST_REDIS_SERVER } : {}),
    missing: TEST_REDIS_MISSING || 'no Redis: TEST_REDIS_URL is not set (npm test and dev-db start one)',
  };
}
