set local role app_definer;
drop function app.cloud_number_lookup, app.is_cloud_verify_token, app.due_catalog_syncs;
set local role app_owner;

revoke select (tenant_id, version) on catalogs from app_definer;
alter table messages drop column unknown_since;
drop table catalog_syncs;
drop table cloud_numbers;
