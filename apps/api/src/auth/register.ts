import { users } from '@novi/db/schema/users';
import { type AuthTx, withAuth } from '@novi/db/with-auth';
import { eq } from 'drizzle-orm';
import { addressKey, demandLimit } from '../limits.ts';
import { mailTexts } from '../mails/catalogs.ts';
import { queueMail, wakeMail } from '../mails/queue-mail.ts';
import type { Services } from '../services.ts';
import { provisionShop } from './provision-shop.ts';
import type { RegisterInput } from './schemas.ts';
import { queueVerification } from './verification.ts';

type Registered =
  | { outcome: 'created'; userId: string; tenantId: string; mailId: string }
  | { outcome: 'known'; mailId: string | null };

/**
 * Makes a user and their shop, all or nothing. A known e-mail changes nothing: its owner gets a mail instead, and the
 * caller must answer as if it were new. Throws RATE_LIMITED.
 */
export async function register(services: Services, input: RegisterInput, ip: string): Promise<Registered> {
  const { edge, limits, passwords } = services;
  await demandLimit(limits.registerAddress, addressKey(ip));
  const locale = input.locale ?? 'en';
  // Hashed before it is known whether it will be needed, so that both answers take as long.
  const passwordHash = await passwords.hash(input.password);
  const mayWriteToKnown = (await limits.mailAccount.take(input.email)).allowed;
  const registered = await withAuth(edge.database, async (tx): Promise<Registered> => {
    const user = { id: edge.random.id(), email: input.email, name: input.name, locale };
    const [made] = await tx
      .insert(users)
      .values({ id: user.id, email: user.email, username: user.name, passwordHash, locale })
      .onConflictDoNothing({ target: users.email })
      .returning({ id: users.id });
    if (!made)
      return { outcome: 'known', mailId: mayWriteToKnown ? await tellOwner(services, tx, input) : null };
    const driver = services.settings.sandboxUrl ? 'sandbox' : 'web-js';
    const { tenantId } = await provisionShop(edge, tx, { ...input, userId: user.id, locale, driver });
    const { mailId } = await queueVerification(edge, tx, user);
    return { outcome: 'created', userId: user.id, tenantId, mailId };
  });
  if (registered.mailId) await wakeMail(edge, registered.mailId);
  return registered;
}

async function tellOwner({ edge }: Services, tx: AuthTx, input: RegisterInput): Promise<string | null> {
  const [owner] = await tx
    .select({ name: users.username, locale: users.locale })
    .from(users)
    .where(eq(users.email, input.email));
  if (!owner) return null;
  const link = `${edge.publicUrl}/login`;
  const texts = mailTexts(owner.locale).alreadyRegistered({ name: owner.name, link });
  return (await queueMail(edge, tx, { to: input.email, ...texts })).mailId;
}
