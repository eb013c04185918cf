import type { Sql } from 'postgres';

/**
 * Who may connect to this database and create in it. Apart from the rest, because a clone of a database inherits
 * everything but these. Idempotent.
 */
export async function grantDatabase(admin: Sql): Promise<void> {
  const [row] = await admin<{ name: string }[]>`select quote_ident(current_database()) as name`;
  const database = row?.name ?? '';
  await admin.unsafe(`
    revoke all on database ${database} from public;
    grant connect on database ${database}
      to app_migrator, app_tenant, app_auth, app_relay, app_jobs, app_platform;
    grant create, temporary on database ${database} to app_owner;
  `);
}

/**
 * What has to be true of a database before the first migration and needs an administrator: who may connect, who may
 * create, and the schemas. Idempotent.
 */
export async function prepareDatabase(admin: Sql): Promise<void> {
  await grantDatabase(admin);
  await admin.unsafe(`
    set client_min_messages = warning;
    revoke all on schema public from public;
    grant usage, create on schema public to app_owner;
    grant usage on schema public to app_definer, app_tenant, app_auth, app_relay, app_platform;

    create schema if not exists app;
    alter schema app owner to app_owner;
    revoke all on schema app from public;
    -- an object's new owner must be able to create in its schema
    grant usage, create on schema app to app_definer;
    grant usage on schema app to app_tenant, app_auth, app_relay, app_platform;

    -- BullMQ's tables: it makes and migrates them itself, as app_jobs
    create schema if not exists jobs;
    alter schema jobs owner to app_jobs;
    revoke all on schema jobs from public;

    -- a new function is executable by everyone unless this says otherwise
    alter default privileges for role app_owner revoke execute on functions from public;
    alter default privileges for role app_definer revoke execute on functions from public;
  `);
}
