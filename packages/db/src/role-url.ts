import { createHmac } from 'node:crypto';

/** Roles that can log in. `app_owner` and `app_definer` own things and cannot. */
export const loginRoles = [
  'app_migrator',
  'app_tenant',
  'app_auth',
  'app_relay',
  'app_jobs',
  'app_platform',
] as const;

export type LoginRole = (typeof loginRoles)[number];

/**
 * The password of one role: HMAC-SHA256 of the role's name under the installation's role password, as hex.
 * One secret in the environment then gives every role a password of its own.
 */
export function deriveRolePassword(role: LoginRole, rolePassword: string): string {
  return createHmac('sha256', rolePassword).update(role).digest('hex');
}

/** The given URL's server, database and parameters, with the user and password of `role`. */
export function roleUrl(databaseUrl: string, role: LoginRole, rolePassword: string): string {
  const url = new URL(databaseUrl);
  url.username = role;
  url.password = deriveRolePassword(role, rolePassword);
  return url.href;
}
