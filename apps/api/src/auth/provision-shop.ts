import type { Edge } from '@novi/core/edge/edge';
import { newWrappedKey } from '@novi/core/edge/tenant-keys';
import type { AuthTx } from '@novi/db/with-auth';
import { sql } from 'drizzle-orm';
import type { RegisterInput } from './schemas.ts';

/** What most shops of a language use; the merchant sees and may give another at sign-up. */
const currencyByLanguage: Record<string, string> = {
  en: 'USD',
  es: 'EUR',
  fr: 'EUR',
  pt: 'BRL',
  id: 'IDR',
  hi: 'INR',
  ar: 'SAR',
};

const codeAlphabet = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';

/** Up to four letters of the shop's name and six drawn ones: readable, and a collision is a one in 700 million. */
function shortCode(shopName: string, bytes: Buffer): string {
  const letters = shopName
    .normalize('NFD')
    .toUpperCase()
    .replaceAll(/[^A-Z]/g, '')
    .slice(0, 4);
  return letters + [...bytes].map((byte) => codeAlphabet[byte % codeAlphabet.length]).join('');
}

/** Makes a shop with its owner in the given transaction: its key, location, catalog, counters and WhatsApp session. */
export async function provisionShop(
  edge: Edge,
  tx: AuthTx,
  input: Pick<RegisterInput, 'shopName' | 'name' | 'currency' | 'timeZone'> & {
    userId: string;
    locale: string;
    driver: 'sandbox' | 'web-js';
  },
): Promise<{ tenantId: string }> {
  const tenantId = edge.random.id();
  const currency = input.currency ?? currencyByLanguage[input.locale.split('-')[0] ?? 'en'] ?? 'USD';
  await tx.execute(sql`
    select app.provision_tenant(
      ${tenantId}::uuid, ${input.shopName}::text, ${shortCode(input.shopName, edge.random.bytes(6))}::text,
      ${currency}::text, ${input.timeZone ?? 'UTC'}::text, ${sql.param([input.locale])}::text[], '{}'::jsonb,
      ${input.userId}::uuid, ${input.name}::text, ${newWrappedKey(edge, tenantId, 1)}::bytea,
      ${edge.random.id()}::uuid, ${edge.random.id()}::uuid, ${edge.random.id()}::uuid, ${input.driver}::text)`);
  return { tenantId };
}
