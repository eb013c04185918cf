/** owner is called `admin` in the REST API. */
export type Role = 'owner' | 'manager' | 'cashier' | 'kitchen' | 'driver' | 'viewer';

/** Who does something. Stored as it is in every event. */
export type Actor =
  | { kind: 'user'; userId: string; role: Role; name: string }
  | { kind: 'customer'; customerId: string }
  | { kind: 'shop_phone' }
  | { kind: 'driver'; deliveryId: string }
  | { kind: 'api_key'; keyId: string }
  | { kind: 'job'; name: string }
  | { kind: 'webhook'; source: string }
  | { kind: 'platform_admin'; adminId: string; onBehalfOf: string };
