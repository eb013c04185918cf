import type { z } from 'zod';
import type { ReplaceCatalogInput } from '../catalog/schemas.ts';
import type { updateTenantSchema } from '../tenants/schemas.ts';

/** A line of a seeded order and the words of its message that ask for it. */
export interface SeedLine {
  words: string;
  product: string;
  variant?: string;
  quantity: number;
  without?: string[];
  add?: string[];
}

export interface SeedOrder {
  customer: { name: string; phone: string };
  /** when it was ordered, before the seed ran */
  minutesAgo: number;
  /** what the customer wrote, word for word */
  message: string;
  lines: SeedLine[];
  /** null: picked up */
  address: string | null;
  note?: string;
  endsAt: 'placed' | 'preparing' | 'completed' | 'rejected';
}

export interface SeedShop {
  name: string;
  description: string;
  locale: string;
  currency: string;
  owner: { name: string; email: string };
  /** the number its sandbox phone has, digits of E.164 */
  number: string;
  settings: NonNullable<z.input<typeof updateTenantSchema>['settings']>;
  menu: ReplaceCatalogInput;
  orders: SeedOrder[];
}

/** What every seeded account logs in with; printed in public, and refused where it would matter. */
export const demoPassword = 'novi-demo-2026';
