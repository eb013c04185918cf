import type { Role } from '@novi/core/access/actor';
import { type Permission, permissionsOf } from '@novi/core/access/can';
import { runInTenant } from '@novi/core/edge/run-in-tenant';
import { tenants } from '@novi/db/schema/tenants';
import { eq } from 'drizzle-orm';
import type { Services } from '../services.ts';
import { tenantOf } from '../trpc/context.ts';
import { type Membership, membershipsOf } from './memberships.ts';
import type { Session } from './session.ts';

export type Me = {
  user: { id: string; name: string; email: string; emailVerified: boolean };
  tenant: {
    id: string;
    name: string;
    shortCode: string;
    currency: string;
    timeZone: string;
    locales: string[];
  } | null;
  role: Role | null;
  memberships: Membership[];
  permissions: Permission[];
  /** Where the sandbox's phones and mailbox are; null where there is no sandbox. */
  urls: { phonesPage: string | null; mail: string | null };
  /** The largest file that is taken, bytes. */
  maxFileBytes: number;
};

/** Who is logged in, where, and what they may: the first thing the dashboard asks. */
export async function readMe(services: Services, session: Session): Promise<Me> {
  const { user, membership } = session;
  const { sandboxUrl, maxFileBytes } = services.settings;
  return {
    user: { id: user.id, name: user.name, email: user.email, emailVerified: user.emailVerified },
    tenant: membership ? await readTenant(services, session) : null,
    role: membership?.role ?? null,
    memberships: await membershipsOf(services.edge, user.id),
    permissions: membership ? [...permissionsOf(membership.role)] : [],
    urls: {
      phonesPage: sandboxUrl && `${sandboxUrl}/`,
      mail: sandboxUrl && `${sandboxUrl}/mail`,
    },
    maxFileBytes,
  };
}

async function readTenant({ edge }: Services, session: Session): Promise<Me['tenant']> {
  const { tenantId, actor } = tenantOf(session);
  const [tenant] = await runInTenant(edge, { tenantId, actor, readOnly: true }, ({ tx }) =>
    tx
      .select({
        id: tenants.id,
        name: tenants.name,
        shortCode: tenants.shortCode,
        currency: tenants.currency,
        timeZone: tenants.timeZone,
        locales: tenants.locales,
      })
      .from(tenants)
      .where(eq(tenants.id, tenantId)),
  );
  return tenant ?? null;
}
