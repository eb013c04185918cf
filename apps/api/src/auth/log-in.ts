import { DomainError } from '@novi/core/errors';
import { users } from '@novi/db/schema/users';
import { withAuth } from '@novi/db/with-auth';
import { eq } from 'drizzle-orm';
import { addressKey, demandLimit } from '../limits.ts';
import type { Services } from '../services.ts';
import { isDemoAccount } from './demo-account.ts';
import { type Membership, membershipsOf } from './memberships.ts';
import type { LoginInput } from './schemas.ts';
import type { SessionKind } from './session.ts';

type LoggedIn = {
  token: string;
  user: { id: string; email: string };
  membership: Membership | null;
};

/**
 * A new session for who knows the password, in the first shop they work for. The limits come before the hash: hashes
 * are what a flood of logins would exhaust. Unknown e-mail, wrong password and switched-off user get one answer, in
 * the same time. Throws UNAUTHENTICATED or RATE_LIMITED.
 */
export async function logIn(
  services: Services,
  input: LoginInput,
  from: { ip: string; kind: SessionKind },
): Promise<LoggedIn> {
  const { edge, limits, passwords, sessions, settings } = services;
  await demandLimit(limits.loginAddress, addressKey(from.ip));
  await demandLimit(limits.loginAccount, input.email);
  const [found] = await withAuth(edge.database, (tx) =>
    tx
      .select({
        id: users.id,
        email: users.email,
        passwordHash: users.passwordHash,
        isActive: users.isActive,
      })
      .from(users)
      .where(eq(users.email, input.email)),
  );
  const mayEnter = found?.isActive && !(settings.isProduction && isDemoAccount(found.email));
  const user = mayEnter ? found : null;
  const matches = await passwords.verify(user?.passwordHash ?? null, input.password);
  if (!user || !matches) throw new DomainError('UNAUTHENTICATED', 'E-mail or password is not right.');
  const [membership = null] = await membershipsOf(edge, user.id);
  const token = await sessions.create(from.kind, user.id, membership?.tenantId ?? null);
  return { token, user: { id: user.id, email: user.email }, membership };
}
