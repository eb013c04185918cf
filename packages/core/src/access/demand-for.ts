import { DomainError } from '../errors.ts';
import type { Actor } from './actor.ts';
import { demand, type Permission } from './can.ts';

/** Like `demand`, and the customer whose order it is may do it too. Throws FORBIDDEN. */
export function demandFor(actor: Actor, permission: Permission, customerId: string | null): void {
  if (actor.kind !== 'customer') demand(actor, permission);
  else if (customerId === null || actor.customerId !== customerId)
    throw new DomainError('FORBIDDEN', 'This order belongs to somebody else.');
}
