drop table wa_links;
