import { sql } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import type { Database } from '../open-database.ts';
import { users } from '../schema/users.ts';
import { withAuth } from '../with-auth.ts';

export type SeededTenant = {
  tenantId: string;
  userId: string;
  membershipId: string;
  locationId: string;
  sessionId: string;
};

/** A person and their shop, through the same door as sign-up. `name` is unique per database. */
export async function seedTenant(
  database: Database,
  name: string,
  shortCode: string = name.toLowerCase(),
): Promise<SeededTenant> {
  const ids: SeededTenant = {
    tenantId: uuidv7(),
    userId: uuidv7(),
    membershipId: uuidv7(),
    locationId: uuidv7(),
    sessionId: uuidv7(),
  };
  await withAuth(database, async (tx) => {
    const email = `${name.toLowerCase()}@example.test`;
    await tx.insert(users).values({ id: ids.userId, email, username: name, passwordHash: `hash of ${name}` });
    await tx.execute(sql`select app.provision_tenant(
      ${ids.tenantId}, ${name}, ${shortCode}, 'EUR', 'Europe/Lisbon', ${sql.param(['en'])}::text[],
      '{}'::jsonb, ${ids.userId}, ${name}, ${Buffer.from(`key of ${name}`)}, ${ids.locationId}, ${ids.membershipId},
      ${ids.sessionId}, 'sandbox')`);
  });
  return ids;
}
