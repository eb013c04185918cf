grant insert on mail_outbox to app_definer;

-- Queues a mail in the transaction of the tenant that it is about, so that what is noted of it there and the mail are
-- one. The content is sealed by the master key, which a tenant's transaction does not have: it cannot read one back.
create function app.queue_mail(p_id uuid, p_content_sealed bytea) returns void
language sql security definer set search_path = pg_catalog, public
begin atomic
  insert into public.mail_outbox (id, content_sealed) values (p_id, p_content_sealed);
end;

grant execute on function app.queue_mail to app_tenant;

alter function app.queue_mail(uuid, bytea) owner to app_definer;
