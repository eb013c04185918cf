import type { Role } from '@novi/core/access/actor';

/** The REST API calls the owner `admin`. */
export function restRole(role: Role): string {
  return role === 'owner' ? 'admin' : role;
}
