import postgres, { type Sql } from 'postgres';
import { roleUrl } from './role-url.ts';

export interface Rewrap {
  tenantKey: (tenantId: string, version: number, wrapped: Buffer) => Buffer;
  mail: (sealed: Buffer) => Buffer;
}

export interface RewrapReport {
  tenantKeys: number;
  mails: number;
}

const batch = 500;

/**
 * Passes every secret that a master key wraps through `rewrap` and stores the answer, a few hundred in each
 * transaction. It locks the rows it changes, and nobody else for longer than a batch. Works as app_migrator, the one
 * role that sees all tenants. Throws what `rewrap` throws; the batches before it stay done.
 */
export async function rewrapMasterSecrets(
  { databaseUrl, rolePassword }: { databaseUrl: string; rolePassword: string },
  rewrap: Rewrap,
): Promise<RewrapReport> {
  const sql = postgres(roleUrl(databaseUrl, 'app_migrator', rolePassword), { max: 1, onnotice: () => {} });
  try {
    return {
      tenantKeys: await inBatches((after) => rewrapTenantKeys(sql, rewrap, after)),
      mails: await inBatches((after) => rewrapMails(sql, rewrap, after)),
    };
  } finally {
    await sql.end();
  }
}

/** Where a batch ended; the next one begins behind it. */
interface Place {
  id: string;
  version: number;
}

const beginning: Place = { id: '00000000-0000-0000-0000-000000000000', version: 0 };

async function inBatches(next: (after: Place) => Promise<Place[]>): Promise<number> {
  let count = 0;
  for (let after = beginning; ; ) {
    const done = await next(after);
    count += done.length;
    const last = done.at(-1);
    if (!last || done.length < batch) return count;
    after = last;
  }
}

function rewrapTenantKeys(sql: Sql, rewrap: Rewrap, after: Place): Promise<Place[]> {
  return sql.begin(async (tx) => {
    const rows = await tx<(Place & { wrapped: Buffer })[]>`
      select tenant_id as id, version, wrapped_key as wrapped from tenant_keys
        where (tenant_id, version) > (${after.id}, ${after.version})
        order by tenant_id, version limit ${batch} for update`;
    for (const { id, version, wrapped } of rows) {
      await tx`update tenant_keys set wrapped_key = ${rewrap.tenantKey(id, version, wrapped)}
        where tenant_id = ${id} and version = ${version}`;
    }
    return rows.map(({ id, version }) => ({ id, version }));
  });
}

/** Mail that was sent is not read again. */
function rewrapMails(sql: Sql, rewrap: Rewrap, after: Place): Promise<Place[]> {
  return sql.begin(async (tx) => {
    const rows = await tx<{ id: string; sealed: Buffer }[]>`
      select id, content_sealed as sealed from mail_outbox
        where status = 'queued' and id > ${after.id} order by id limit ${batch} for update`;
    for (const { id, sealed } of rows) {
      await tx`update mail_outbox set content_sealed = ${rewrap.mail(sealed)} where id = ${id}`;
    }
    return rows.map(({ id }) => ({ id, version: 0 }));
  });
}
