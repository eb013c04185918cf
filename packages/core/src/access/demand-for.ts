import { DomainError } from '../errors.ts';
import type { Actor } from './actor.ts';
import { demand, type Permission } from './can.ts';

/** Like `demand`, and the customer whose order it is may do it too. Throws FORBIDDEN. */
export function demandFor(actor: Actor, permission: Permission, customerId: string | null): void {
  if (actor.kind !== 'customer') return demand(actor, permission);
  if (customerId !== null && actor.customerId === customerId) return;
  throw new DomainError('FORBIDDEN', 'This order belongs to somebody else.');
}
