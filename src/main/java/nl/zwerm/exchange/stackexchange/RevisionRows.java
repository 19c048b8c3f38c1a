package nl.zwerm.exchange.stackexchange;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Joins the rows of one act; they stand near each other, so only the last few acts are held open. */
final class RevisionRows {
    private static final int MOST_OPEN = 200;
    private static final long MOST_CHARACTERS = 8L * 1024 * 1024;

    private final Consumer<SeRevision> consumer;
    private final LinkedHashMap<Key, SeRevision> open = new LinkedHashMap<>();
    private long characters;

    RevisionRows(Consumer<SeRevision> consumer) {
        this.consumer = consumer;
    }

    private record Key(String guid, long postId, int act) {}

    void add(Row row) {
        var kind = row.kind("PostHistoryTypeId");
        var type = type(kind);
        var one = read(row, kind, type);
        // texts of one act belong together whatever their kind, a closing beside an edit does not
        var key = new Key(one.guid(), one.postId(), kind <= 9 ? 0 : kind);
        open.merge(key, one, RevisionRows::join);
        characters += weight(one);
        while (open.size() > MOST_OPEN || (characters > MOST_CHARACTERS && open.size() > 1)) {
            release();
        }
    }

    void finish() {
        while (!open.isEmpty()) {
            release();
        }
    }

    private void release() {
        var eldest = Objects.requireNonNull(open.pollFirstEntry()).getValue();
        characters -= weight(eldest);
        consumer.accept(eldest);
    }

    private static SeRevision read(Row row, int kind, SeRevision.Type type) {
        var id = row.id("Id");
        var text = row.text("Text");
        var part = kind > 9 ? -1 : kind % 3;
        Instant created = row.time("CreationDate");
        var guid = PlainText.line(row.text("RevisionGUID"), 64);
        return new SeRevision(
                id,
                guid.isEmpty() ? "row-" + id : guid,
                row.id("PostId"),
                type,
                part == 1 ? PlainText.line(text, 1_000) : null,
                part == 2 ? text : null,
                part == 0 ? PlainText.tags(text) : null,
                row.idAboveZero("UserId"),
                PostRows.name(row, "UserDisplayName"),
                created,
                comment(row));
    }

    private static @Nullable String comment(Row row) {
        var comment = PlainText.line(row.text("Comment"), 1_000);
        return comment.isEmpty() ? null : comment;
    }

    private static SeRevision join(SeRevision first, SeRevision next) {
        return new SeRevision(
                first.id(),
                first.guid(),
                first.postId(),
                first.type(),
                later(first.title(), next.title()),
                later(first.body(), next.body()),
                laterTags(first.tags(), next.tags()),
                first.editorId() == null ? next.editorId() : first.editorId(),
                first.editorName() == null ? next.editorName() : first.editorName(),
                first.created(),
                first.comment() == null ? next.comment() : first.comment());
    }

    private static @Nullable String later(@Nullable String first, @Nullable String next) {
        return next == null ? first : next;
    }

    private static @Nullable List<String> laterTags(@Nullable List<String> first, @Nullable List<String> next) {
        return next == null ? first : next;
    }

    private static long weight(SeRevision revision) {
        var body = revision.body();
        return 200L + (body == null ? 0 : body.length());
    }

    private static SeRevision.Type type(int kind) {
        return switch (kind) {
            case 1, 2, 3 -> SeRevision.Type.FIRST;
            case 4, 5, 6 -> SeRevision.Type.EDITED;
            case 7, 8, 9 -> SeRevision.Type.ROLLED_BACK;
            case 10 -> SeRevision.Type.CLOSED;
            case 11 -> SeRevision.Type.REOPENED;
            case 12 -> SeRevision.Type.DELETED;
            case 13 -> SeRevision.Type.UNDELETED;
            default -> throw new NotTaken(Reason.HISTORY_KIND);
        };
    }
}
