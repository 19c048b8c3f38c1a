package nl.zwerm.search.internal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was found, ready to be drawn. {@code kindWord} is a key in the words, {@code file} the name of
 * the file out of which the passages come.
 */
public record Result(
        String path,
        String kindWord,
        List<Piece> title,
        List<List<Piece>> passages,
        @Nullable String file,
        @Nullable String language,
        @Nullable String space,
        boolean everyone,
        @Nullable String authorId,
        @Nullable String author,
        @Nullable Instant at,
        boolean outdated,
        boolean overdue) {}
