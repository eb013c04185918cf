import type { Sql } from 'postgres';
import { deriveRolePassword, type LoginRole, loginRoles } from '../role-url.ts';
import { scramVerifier } from './scram-verifier.ts';

/**
 * The roles, and what each may be. Rights on tables are not here: migrations give those, table by table.
 *   app_owner     owns every table and schema; nobody logs in as it
 *   app_definer   owns the SECURITY DEFINER functions; reaches only the tables opened to it
 *   app_migrator  acts as app_owner, and skips row security: a backfill must see every tenant
 *   app_tenant    api and workers, inside withTenant
 *   app_auth      before a tenant is known
 *   app_relay     what is due, across tenants, through functions alone
 *   app_jobs      BullMQ's own schema and nothing else
 *   app_platform  the platform console, through an audited grant
 */
const attributes: Record<LoginRole | 'app_owner' | 'app_definer', string> = {
  app_owner: 'nologin noinherit nobypassrls',
  app_definer: 'nologin noinherit nobypassrls',
  app_migrator: 'login noinherit bypassrls',
  app_tenant: 'login noinherit nobypassrls',
  app_auth: 'login noinherit nobypassrls',
  app_relay: 'login noinherit nobypassrls',
  app_jobs: 'login noinherit nobypassrls',
  app_platform: 'login noinherit nobypassrls',
};

/**
 * Creates or corrects the roles of this server. Roles belong to the server, not to a database: two Novi databases on
 * one server share them, and the one that ran last sets the passwords. `admin` must be allowed to create roles with
 * BYPASSRLS (a superuser is). Safe to run at the same time from several processes.
 */
export async function ensureRoles(admin: Sql, rolePassword: string): Promise<void> {
  for (const [role, flags] of Object.entries(attributes)) {
    const password = isLoginRole(role)
      ? ` password '${scramVerifier(deriveRolePassword(role, rolePassword))}'`
      : '';
    await retryConcurrent(() =>
      admin.unsafe(`
        do $do$ begin
          if not exists (select from pg_roles where rolname = '${role}') then create role ${role}; end if;
        exception when duplicate_object or unique_violation then null;
        end $do$;
        alter role ${role} with nosuperuser nocreatedb nocreaterole noreplication ${flags}${password}`),
    );
  }
  await retryConcurrent(() => admin.unsafe('grant app_owner to app_migrator with inherit true, set true'));
  await retryConcurrent(() => admin.unsafe('grant app_definer to app_owner with inherit false, set true'));
}

function isLoginRole(role: string): role is LoginRole {
  return (loginRoles as readonly string[]).includes(role);
}

/** PostgreSQL answers XX000 "tuple concurrently updated" when two sessions alter one role at once. */
async function retryConcurrent(statement: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await statement();
      return;
    } catch (error) {
      const code = (error as { code?: string }).code;
      if (attempt === 5 || (code !== 'XX000' && code !== '23505')) throw error;
    }
  }
}
