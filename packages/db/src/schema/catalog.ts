import { sql } from 'drizzle-orm';
import {
  boolean,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { createdAt, instant, rowId, tenantId, updatedAt } from './columns.ts';
import { tenants } from './tenants.ts';

/** One row a tenant: every change of the menu raises `version`, which names the compiled menu in caches. */
export const catalogs = pgTable('catalogs', {
  tenantId: uuid('tenant_id')
    .primaryKey()
    .references(() => tenants.id),
  version: integer('version').notNull().default(1),
  currency: text('currency').notNull(),
  updatedAt: updatedAt(),
});

export const categories = pgTable(
  'categories',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: rowId(),
    name: text('name').notNull(),
    position: integer('position').notNull(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] })],
);

/** What is sold. `slug` is the id the menu is imported and parsed by; archived products keep their row for old orders. */
export const products = pgTable(
  'products',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: rowId(),
    categoryId: uuid('category_id').notNull(),
    slug: text('slug').notNull(),
    name: text('name').notNull(),
    description: text('description').notNull().default(''),
    unit: text('unit').$type<'each' | 'kg' | 'g' | 'l' | 'dozen' | 'pack'>().notNull().default('each'),
    priceMinor: integer('price_minor').notNull(),
    position: integer('position').notNull(),
    soldOutUntil: instant('sold_out_until'),
    archivedAt: instant('archived_at'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({ columns: [t.tenantId, t.categoryId], foreignColumns: [categories.tenantId, categories.id] }),
    uniqueIndex('products_slug').on(t.tenantId, t.slug).where(sql`archived_at is null`),
    index().on(t.tenantId, t.categoryId, t.position),
  ],
);

/** A size or kind of which exactly one is chosen; its price replaces the product's. */
export const productVariants = pgTable(
  'product_variants',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: rowId(),
    productId: uuid('product_id').notNull(),
    slug: text('slug').notNull(),
    name: text('name').notNull(),
    priceMinor: integer('price_minor').notNull(),
    position: integer('position').notNull(),
    isDefault: boolean('is_default').notNull().default(false),
    archivedAt: instant('archived_at'),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({ columns: [t.tenantId, t.productId], foreignColumns: [products.tenantId, products.id] }),
    uniqueIndex('product_variants_slug').on(t.tenantId, t.productId, t.slug).where(sql`archived_at is null`),
  ],
);

export const modifierGroups = pgTable(
  'modifier_groups',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: rowId(),
    productId: uuid('product_id').notNull(),
    slug: text('slug').notNull(),
    name: text('name').notNull(),
    minChoices: integer('min_choices').notNull().default(0),
    maxChoices: integer('max_choices').notNull(),
    position: integer('position').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({ columns: [t.tenantId, t.productId], foreignColumns: [products.tenantId, products.id] }),
    unique().on(t.tenantId, t.productId, t.slug),
  ],
);

export const modifierOptions = pgTable(
  'modifier_options',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: rowId(),
    groupId: uuid('group_id').notNull(),
    slug: text('slug').notNull(),
    name: text('name').notNull(),
    priceMinor: integer('price_minor').notNull().default(0),
    isIncluded: boolean('is_included').notNull().default(false),
    position: integer('position').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({
      columns: [t.tenantId, t.groupId],
      foreignColumns: [modifierGroups.tenantId, modifierGroups.id],
    }),
    unique().on(t.tenantId, t.groupId, t.slug),
  ],
);
