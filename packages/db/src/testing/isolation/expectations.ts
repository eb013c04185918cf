/**
 * What is allowed to differ from "every table belongs to a tenant", each with its reason. A table, key or function that
 * is not here and does not follow the pattern turns the catalogue test red; so does an entry that no longer exists.
 */

/** Tables without tenant_id. app_tenant has no right on any of them. */
export const globalTables: Record<string, string> = {
  'public.users': 'a person may work for several tenants, and logs in before one is known',
  'public.auth_sessions': 'a login exists before a tenant is chosen, and may switch tenants',
  'public.email_tokens': 'belongs to a person',
  'public.mail_outbox': 'mail to people; its content is sealed with the master key',
  'public.platform_admins': 'people who run the installation',
  'public.platform_access': 'the record of their looks, also of those at no tenant in particular',
  'public.platform_alerts': 'what platform admins must know; kinds and ids only',
  'app.migrations': 'what ran on this database',
  'app.session_workers':
    'processes, with what each can do and how many sessions it can hold; nothing of a tenant',
  'app.rate_limits': 'hashed keys of addresses and accounts from before a tenant is known',
};

/** The table whose own id is the tenant. */
export const tenantRoot = 'public.tenants';

/** Keys and indexes of tenant tables that do not begin with the tenant. */
export const globalKeys: Record<string, string> = {
  'public.cloud_numbers_phone_number_id':
    'Meta names a number by this id alone, and it must lead to one shop; whoever connects one has proved it by its token',
  'public.tenants_short_code_unique':
    'the short code is public and chosen once, at sign-up, through app_auth',
  'public.deliveries_tracking_token':
    'a tracking link knows no tenant; the hash of 128 random bits cannot be guessed, so a clash tells nothing',
};

/** Foreign keys of tenant tables to global tables other than tenants. */
export const globalReferences: Record<string, string> = {
  'public.memberships_user_id_users_id_fk': 'who works here; app_tenant cannot insert memberships',
};

/** Tables whose rows nobody changes or removes. */
export const appendOnlyTables: readonly string[] = [
  'public.audit_log',
  'public.events',
  'public.payments',
  'public.platform_access',
];

/** SECURITY DEFINER functions, and the one role that may call each. */
export const definerFunctions: Record<string, string> = {
  memberships_of: 'app_auth',
  provision_tenant: 'app_auth',
  add_membership: 'app_auth',
  tracking_lookup: 'app_auth',
  cloud_number_lookup: 'app_auth',
  is_cloud_verify_token: 'app_auth',
  take_limit: 'app_auth',
  due_conversations: 'app_relay',
  due_outbox: 'app_relay',
  due_timers: 'app_relay',
  due_media: 'app_relay',
  due_catalog_syncs: 'app_relay',
  claim_sessions: 'app_relay',
  renew_sessions: 'app_relay',
  release_session: 'app_relay',
  session_leases: 'app_relay',
  beat_worker: 'app_relay',
  living_workers: 'app_relay',
  claim_free_sessions: 'app_relay',
  held_sessions: 'app_relay',
  due_session_alerts: 'app_relay',
  queue_mail: 'app_tenant',
  claim_mail: 'app_relay',
  finish_mail: 'app_relay',
  forget_limits: 'app_relay',
  due_manual_reviews: 'app_relay',
  platform_problems: 'app_relay',
  open_platform_access: 'app_platform',
  platform_access_row: 'app_platform',
};
