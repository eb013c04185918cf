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
