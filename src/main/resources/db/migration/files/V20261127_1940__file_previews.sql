-- A small picture of the first sheet of the same bytes, sealed under the master key, where there is one.
alter table files.file_text add column preview bytea;
