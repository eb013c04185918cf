-- Nothing read it and nobody could switch it. The table came with 0008, which no release before this one has, so no other
-- release names the column.
alter table groups drop column is_active;
