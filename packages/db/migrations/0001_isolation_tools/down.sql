drop function app.open_to_definer(regclass);
drop function app.protect(regclass, boolean, name);
drop function app.make_append_only(regclass);
drop function app.refuse_change();
drop function app.tenant_id();
