import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestDatabase } from '@novi/db/testing/test-database';

/** The keys of a pairing, by the code that was scanned for it: the page keeps them in its IndexedDB. */
export function secretsOf(code: string): Buffer[] {
  const [, noise = '', identity = '', advSecret = ''] = code.split(',');
  return [Buffer.from(noise, 'base64'), Buffer.from(identity, 'base64'), Buffer.from(advSecret)];
}

/** Whether a file in or under that folder has these bytes. */
export function isOnDisk(folder: string, secret: Buffer): boolean {
  if (!existsSync(folder)) return false;
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .some((entry) => readFileSync(join(entry.parentPath, entry.name)).includes(secret));
}

/** In which table of the database these bytes stand, in any column and however they are written; null where in none. */
export async function tableWith(database: TestDatabase, secret: Buffer): Promise<string | null> {
  const base64 = secret.toString('base64');
  const forms = [
    secret.toString('hex'),
    base64,
    Buffer.from(base64).toString('hex'),
    secret.toString('ascii'),
  ]
    .filter((form) => /^[ -~]+$/.test(form))
    .map((form) => `'${form.replaceAll("'", "''")}'`);
  // Only the administrator sees every row; what is found is told as an error.
  const search = `do $search$ declare place text; form text; found boolean; begin
    for place in select format('%I.%I', table_schema, table_name) from information_schema.tables
      where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE' loop
      foreach form in array array[${forms.join(', ')}] loop
        execute format('select exists (select from %s t where position(%L in t::text) > 0)', place, form) into found;
        if found then raise exception 'found in %', place; end if;
      end loop;
    end loop; end $search$`;
  return database.asAdmin(search).then(
    () => null,
    (error: Error) => {
      if (error.message.startsWith('found in ')) return error.message.slice('found in '.length);
      throw error;
    },
  );
}
