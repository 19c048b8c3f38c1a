package nl.zwerm.search.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import nl.zwerm.search.IndexedDocument;
import nl.zwerm.search.SearchFilter;
import nl.zwerm.search.SearchIndex;
import nl.zwerm.search.SearchRequest;

/** An index in a folder of its own, filled in a few words. */
final class Library implements AutoCloseable {

    static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

    final Path folder;
    SearchIndex index;

    Library() {
        try {
            folder = Files.createTempDirectory("zwerm-search");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        index = LuceneIndex.open(folder);
    }

    /** Closes as a server does, and starts again. */
    void reopen() {
        index.close();
        index = LuceneIndex.open(folder);
    }

    void empty() {
        index.remove(LongStream.rangeClosed(1, 20).boxed().toList());
        index.refresh();
    }

    void dutch(long id, String title, String body) {
        add(question(id, "nl", title, body));
    }

    void english(long id, String title, String body) {
        add(question(id, "en", title, body));
    }

    void add(IndexedDocument... documents) {
        index.put(List.of(documents));
        index.refresh();
    }

    List<Long> find(String text) {
        return find(text, SearchFilter.everywhere());
    }

    List<Long> find(String text, SearchFilter filter) {
        return index.search(SearchRequest.of(text, filter)).ids();
    }

    List<Long> findWhileTyping(String text) {
        return index.search(SearchRequest.whileTyping(text, SearchFilter.everywhere(), 10))
                .ids();
    }

    static IndexedDocument question(long id, String language, String title, String body) {
        return new IndexedDocument(
                id, id, "question", 1, 100 + id, language, title, body, "", List.of(), List.of(), MONDAY, true);
    }

    static IndexedDocument answer(long id, long thread, long author, String body) {
        return new IndexedDocument(
                id, thread, "answer", 1, author, "nl", "", body, "", List.of(), List.of(), MONDAY, true);
    }

    @Override
    public void close() {
        index.close();
        try (var files = Files.walk(folder)) {
            for (var file : new ArrayList<>(files.toList()).reversed()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
