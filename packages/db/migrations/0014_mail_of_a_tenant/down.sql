set local role app_definer;
drop function app.queue_mail(uuid, bytea);
set local role app_owner;

revoke insert on mail_outbox from app_definer;
