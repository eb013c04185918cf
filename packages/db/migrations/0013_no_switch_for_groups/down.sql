alter table groups add column is_active boolean default true not null;
