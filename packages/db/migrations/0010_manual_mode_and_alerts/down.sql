drop function app.platform_problems(integer, integer, integer, integer);
drop function app.due_manual_reviews(integer, integer);
revoke select (created_at) on messages from app_definer;
revoke select (number) on wa_sessions from app_definer;
drop index messages_dead;
drop table platform_alerts;
drop table manual_modes;
