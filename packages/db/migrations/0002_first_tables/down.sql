-- Policies, triggers and the functions that return a table's row go with the tables.
drop table app.rate_limits;
drop table catalogs, categories, modifier_groups, modifier_options, product_variants, products,
conversations, customer_identities, customers, messages, event_counters, events, mail_outbox, deliveries,
order_counters, order_lines, orders, payments, platform_access, platform_admins, audit_log, idempotency_keys,
locations, memberships, message_templates, tenant_keys, tenants, timers, auth_sessions, email_tokens, users,
wa_sessions cascade;
