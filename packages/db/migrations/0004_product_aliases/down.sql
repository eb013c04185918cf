drop index events_understanding;
drop table product_aliases;
