-- Of pictures that are no small ones a smaller rendition is made too.
drop index files.file_with_words;
create index file_to_read on files.file (id) include (blob, size_bytes, content_type)
    where contribution_id is not null and not sealed and (content_type not like 'image/%' or size_bytes > 100000);
