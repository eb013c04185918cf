/** What the migration command needs from the environment; undefined when something is missing. */
export function readMigrationEnv(): { databaseUrl: string; rolePassword: string } | undefined {
  const { DATABASE_URL: databaseUrl, NOVI_ROLE_PASSWORD: rolePassword } = process.env;
  return databaseUrl && rolePassword ? { databaseUrl, rolePassword } : undefined;
}
