drop function app.due_media(text, integer);
drop table message_reactions;
drop table message_media;
drop table files;
alter table messages drop column author_customer_id, drop column edited_at, drop column deleted_at;
-- What has no customer cannot stand in the earlier schema.
delete from messages m using conversations c
  where c.tenant_id = m.tenant_id and c.id = m.conversation_id and c.customer_id is null;
delete from conversations where customer_id is null;
alter table conversations drop column group_id, drop column merged_into, alter column customer_id set not null;
drop table groups;
