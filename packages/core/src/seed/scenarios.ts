import type { SeedShop } from './scenario.ts';
import { grocery } from './scenarios/grocery.ts';
import { pizzeria } from './scenarios/pizzeria.ts';

/** What `npm run seed -- <scenario>` can make. The first shop of a scenario is the one its demo login is for. */
export const scenarios: Readonly<Record<string, readonly [SeedShop, ...SeedShop[]]>> = {
  pizzeria: [pizzeria],
  grocery: [grocery],
  'two-tenants': [pizzeria, grocery],
};
