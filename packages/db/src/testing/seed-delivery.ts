import { uuidv7 } from 'uuidv7';
import type { Database } from '../open-database.ts';
import { deliveries, orders } from '../schema/orders.ts';
import { withTenant } from '../with-tenant.ts';
import type { SeededTenant } from './seed-tenant.ts';

/** An order by staff with a delivery and the hash of its tracking token. */
export async function seedDelivery(
  database: Database,
  tenant: SeededTenant,
  token: { tokenHash: string; expiresAt: Date },
): Promise<{ orderId: string; deliveryId: string }> {
  const { tenantId, locationId } = tenant;
  const [orderId, deliveryId] = [uuidv7(), uuidv7()];
  await withTenant(database, tenantId, async (tx) => {
    await tx.insert(orders).values({ tenantId, id: orderId, locationId, channel: 'staff', currency: 'EUR' });
    await tx.insert(deliveries).values({
      tenantId,
      id: deliveryId,
      orderId,
      trackingTokenHash: token.tokenHash,
      trackingTokenSealed: Buffer.from('sealed'),
      trackingExpiresAt: token.expiresAt,
      keyVersion: 1,
    });
  });
  return { orderId, deliveryId };
}
