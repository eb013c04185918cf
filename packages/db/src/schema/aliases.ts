import { foreignKey, index, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { products, productVariants } from './catalog.ts';
import { createdAt, rowId, tenantId } from './columns.ts';
import { tenants } from './tenants.ts';

/**
 * What a shop's customers call its products: typed into the menu, or learned when staff corrected a line. Part of the
 * menu, so its words stand open as the menu's own do. One meaning for the same words in a shop.
 */
export const productAliases = pgTable(
  'product_aliases',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: rowId(),
    productId: uuid('product_id').notNull(),
    /** null: the words name the product and leave its size open */
    variantId: uuid('variant_id'),
    text: text('text').notNull(),
    /** `text` in lower case, without accents and punctuation: what is compared. */
    normalised: text('normalised').notNull(),
    locale: text('locale'),
    source: text('source').$type<'correction' | 'typed'>().notNull(),
    createdBy: uuid('created_by'),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({ columns: [t.tenantId, t.productId], foreignColumns: [products.tenantId, products.id] }),
    foreignKey({
      columns: [t.tenantId, t.variantId],
      foreignColumns: [productVariants.tenantId, productVariants.id],
    }),
    unique('product_aliases_normalised').on(t.tenantId, t.normalised),
    index().on(t.tenantId, t.productId),
  ],
);
