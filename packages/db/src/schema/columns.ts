import { sql } from 'drizzle-orm';
import { customType, integer, timestamp, uuid } from 'drizzle-orm/pg-core';
import { uuidv7 } from 'uuidv7';

/** Bytes sealed with the tenant's data key; `key_version` beside it says which. */
export const sealed = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' });

/** A timestamptz read as a Date. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** UUIDv7: its leading 48 bits are the time, so a table can later be partitioned by ranges of its id. */
export const rowId = () =>
  uuid('id')
    .notNull()
    .$defaultFn(() => uuidv7());

/** Part of every tenant table's primary key, and the column its policy compares. */
export const tenantId = () => uuid('tenant_id').notNull();

export const createdAt = () => instant('created_at').notNull().default(sql`now()`);

export const updatedAt = () => instant('updated_at').notNull().default(sql`now()`);

/** Compare-and-set counter: a writer that lost the race sees no row updated. */
export const version = () => integer('version').notNull().default(1);
