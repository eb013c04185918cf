import { useMemo } from 'react';
import type { OrderCard } from '../../../app/data/app-router.ts';
import { useAcknowledged } from './acknowledged.ts';

/** The new orders that nobody at this device has acknowledged. */
export function useRinging(orders: readonly OrderCard[]): readonly OrderCard[] {
  const acknowledged = useAcknowledged();
  return useMemo(
    () => orders.filter((order) => order.status === 'placed' && !acknowledged.includes(order.id)),
    [orders, acknowledged],
  );
}
