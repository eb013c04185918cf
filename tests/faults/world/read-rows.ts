import { isTransient } from '@novi/db/is-transient';
import { conversations, customerIdentities, messages } from '@novi/db/schema/conversations';
import { files, messageMedia } from '@novi/db/schema/files';
import { orders, payments } from '@novi/db/schema/orders';
import { waSessions } from '@novi/db/schema/wa-sessions';
import { and, eq } from 'drizzle-orm';
import type { ShopEvidence } from '../invariants/evidence.ts';
import type { Shop } from './world.ts';

type ShopRows = Omit<ShopEvidence, 'files'>;

/** What one shop has now: its rows, and its files, opened. */
export async function readShop(shop: Shop): Promise<ShopEvidence> {
  const rows = await readRows(shop);
  const kept = await shop.run(shop.owner, ({ tx, tenantId }) =>
    tx.select({ id: files.id }).from(files).where(eq(files.tenantId, tenantId)),
  );
  const opened = kept.map(async ({ id }) => ({
    id,
    isWhole: await shop.readFile(id).then(
      () => true,
      () => false,
    ),
  }));
  return { ...rows, files: await Promise.all(opened) };
}

/** The rows of one shop as they are now, as far as the checker asks. On a busy machine it may take a second try. */
export async function readRows(shop: Shop): Promise<ShopRows> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await readOnce(shop);
    } catch (error) {
      if (tries === 10 || !isTransient(error)) throw error;
    }
  }
}

function readOnce(shop: Shop): Promise<ShopRows> {
  return shop.run(shop.owner, async ({ tx, tenantId }) => {
    const messageRows = await tx.select().from(messages).where(eq(messages.tenantId, tenantId));
    const people = await tx
      .select({ id: conversations.id, mode: conversations.mode, phone: customerIdentities.value })
      .from(conversations)
      .leftJoin(
        customerIdentities,
        and(
          eq(customerIdentities.tenantId, conversations.tenantId),
          eq(customerIdentities.customerId, conversations.customerId),
          eq(customerIdentities.kind, 'phone'),
        ),
      )
      .where(eq(conversations.tenantId, tenantId));
    const [session] = await tx.select().from(waSessions).where(eq(waSessions.tenantId, tenantId));
    return {
      number: shop.number,
      canary: shop.canary,
      sessionState: session?.actualState ?? 'gone',
      messages: messageRows.map((row) => ({
        ...row,
        waMessageId: asGiven(row.waMessageId),
        idempotencyKey: asGiven(row.idempotencyKey),
        isHeldBack: row.notBefore !== null && row.attempts <= 1,
      })),
      media: await tx.select().from(messageMedia).where(eq(messageMedia.tenantId, tenantId)),
      orders: await tx.select().from(orders).where(eq(orders.tenantId, tenantId)),
      conversations: people,
      payments: await tx.select().from(payments).where(eq(payments.tenantId, tenantId)),
    };
  });
}

/** Where a guard was taken away by making every key another one, what follows the mark is not the key's own. */
export const madeUnique = '~';
const asGiven = (key: string | null) => key?.split(madeUnique)[0] ?? null;
