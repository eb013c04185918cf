import { DomainError, notFound } from '@novi/core/errors';

/** A token belongs to one business. Another's id is refused alike whether or not there is such a business. */
export function demandOwnBusiness(tenantId: string, businessId: string | undefined): void {
  if (businessId === undefined || businessId === tenantId) return;
  throw new DomainError('FORBIDDEN', 'This business is not yours.', { business_id: 'Not your business.' });
}

/** The same for an address that names a business: one that is not yours is not there. */
export function findOwnBusiness(tenantId: string, id: string): void {
  if (id !== tenantId) throw notFound('business');
}
