package nl.zwerm.files.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zwerm.contributions.PseudonymousDeed;
import nl.zwerm.contributions.PseudonymousDeeds;
import nl.zwerm.contributions.Pseudonyms;
import nl.zwerm.files.FileId;
import nl.zwerm.people.PersonId;
import nl.zwerm.shared.Keys;
import org.springframework.stereotype.Component;

/**
 * Pictures that stand in no text yet, so that nothing but a key tells whose they are: whoever writes may still choose a
 * pseudonym. From that choice on a picture is found by another hash, and it appears under another id: what was seen of it
 * before, in a copy of the database or in the log of a proxy, cannot be laid beside what came of it.
 */
@Component
public class WaitingPictures implements PseudonymousDeed {

    private static final int DAYS = 30;
    private static final int SMALLEST = 64 * 1024;
    private static final int STEP = 1024 * 1024;

    /** A picture, opened. */
    public record Picture(String contentType, byte[] content) {}

    /** Whether it stands under a pseudonym already, as far as its writer chose. */
    private enum Way {
        OPEN("picture"),
        HIDDEN("hidden picture");

        private final String mark;

        Way(String mark) {
            this.mark = mark;
        }
    }

    private static final String DROP = "drop-picture";
    private static final String ROW = "row";

    private final FileStore store;
    private final Pseudonyms pseudonyms;
    private final PseudonymousDeeds deeds;
    private final Keys keys;
    private final Clock clock;

    WaitingPictures(FileStore store, Pseudonyms pseudonyms, PseudonymousDeeds deeds, Keys keys, Clock clock) {
        this.store = store;
        this.pseudonyms = pseudonyms;
        this.deeds = deeds;
        this.keys = keys;
        this.clock = clock;
    }

    FileId keep(String contentType, byte[] content, PersonId whose) {
        var id = FileId.next();
        save(Way.OPEN, id, whose, new Picture(contentType, content));
        return id;
    }

    /** Nothing when it is another's. */
    Optional<Picture> find(FileId id, PersonId whose) {
        return way(id, whose).flatMap(way -> open(row(way, id)));
    }

    /** Those among {@code ids} that wait and are this person's. */
    public Set<FileId> mine(Collection<FileId> ids, PersonId whose) {
        var found = store.listWhose(rows(ids));
        var mine = new HashSet<FileId>();
        for (var id : ids) {
            for (var way : Way.values()) {
                if (Long.valueOf(whose(way, id, whose)).equals(found.get(row(way, id)))) {
                    mine.add(id);
                }
            }
        }
        return mine;
    }

    /** It stands under its writer's name now, who may have thought of a pseudonym before. */
    public Optional<Picture> take(FileId id, PersonId whose) {
        var picture = find(id, whose);
        // Under a pseudonym it may have been sent already: that text takes it itself.
        picture.ifPresent(_ -> store.deleteWaiting(row(Way.OPEN, id)));
        return picture;
    }

    /** What this id becomes when it appears under a pseudonym; the same each time, and nobody can lay it beside this one. */
    private FileId appearing(FileId id) {
        return FileId.of(pseudonyms.number("picture appears", id.toString()));
    }

    /** Those among {@code ids} that are to appear under a pseudonym, with what they become. */
    public Map<FileId, FileId> appearing(Collection<FileId> ids) {
        var found = store.listWhose(rows(ids));
        var appearing = new HashMap<FileId, FileId>();
        ids.stream()
                .filter(id -> found.containsKey(row(Way.HIDDEN, id)))
                .forEach(id -> appearing.put(id, appearing(id)));
        return appearing;
    }

    /** By the id under which it appears. */
    public Optional<Picture> takeAppearing(FileId appearing) {
        long row = numbered(Way.HIDDEN, appearing);
        if (deeds.waits(DROP + " " + row)) {
            return Optional.empty();
        }
        var picture = open(row);
        picture.ifPresent(_ -> deeds.keep(DROP, DROP + " " + row, Map.of(ROW, Long.toString(row))));
        return picture;
    }

    @Override
    public String name() {
        return DROP;
    }

    /** With the batch after that in which it appeared: the row that goes must not be laid beside the one that came. */
    @Override
    public void carryOut(Map<String, String> fields, Instant at) {
        store.deleteWaiting(Long.parseLong(fields.getOrDefault(ROW, "0")));
    }

    /** Whoever wrote with it chose a pseudonym: from now on it is found by another hash, and waits as long as its text. */
    public void hide(Collection<FileId> ids, PersonId whose) {
        for (var id : mine(ids, whose)) {
            open(row(Way.OPEN, id)).ifPresent(picture -> {
                store.deleteWaiting(row(Way.OPEN, id));
                save(Way.HIDDEN, id, whose, picture);
            });
            store.prolong(row(Way.HIDDEN, id), today().plusDays(DAYS));
        }
    }

    void prune() {
        store.deleteWaitingBefore(today());
    }

    private void save(Way way, FileId id, PersonId whose, Picture picture) {
        long row = row(way, id);
        var sealed = keys.seal(padded(picture), place(row));
        store.saveWaiting(row, whose(way, id, whose), sealed, today().plusDays(DAYS));
    }

    private Optional<Picture> open(long row) {
        return store.findWaiting(row).map(bytes -> unpadded(keys.open(bytes, place(row))));
    }

    private Optional<Way> way(FileId id, PersonId whose) {
        var found = store.listWhose(rows(Set.of(id)));
        for (var way : Way.values()) {
            boolean there = Long.valueOf(whose(way, id, whose)).equals(found.get(row(way, id)));
            if (there && !deeds.waits(DROP + " " + row(way, id))) {
                return Optional.of(way);
            }
        }
        return Optional.empty();
    }

    private Collection<Long> rows(Collection<FileId> ids) {
        var rows = new HashSet<Long>();
        for (var id : ids) {
            for (var way : Way.values()) {
                rows.add(row(way, id));
            }
        }
        return rows;
    }

    /** A hidden one is found by what it becomes: when it appears nobody knows any more what it was. */
    private long row(Way way, FileId id) {
        return numbered(way, way == Way.HIDDEN ? appearing(id) : id);
    }

    private long numbered(Way way, FileId name) {
        return pseudonyms.number(way.mark, name.toString());
    }

    private long whose(Way way, FileId id, PersonId person) {
        return pseudonyms.number(way.mark + " of", person, id.toString());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static String place(long row) {
        return "waiting picture " + row;
    }

    private static byte[] padded(Picture picture) {
        var type = picture.contentType().getBytes(StandardCharsets.UTF_8);
        int needed = 2 * Integer.BYTES + type.length + picture.content().length;
        return ByteBuffer.allocate(step(needed))
                .putInt(type.length)
                .put(type)
                .putInt(picture.content().length)
                .put(picture.content())
                .array();
    }

    private static Picture unpadded(byte[] plain) {
        var bytes = ByteBuffer.wrap(plain);
        var type = new byte[bytes.getInt()];
        bytes.get(type);
        var content = new byte[bytes.getInt()];
        bytes.get(content);
        return new Picture(new String(type, StandardCharsets.UTF_8), content);
    }

    /** Doubles until a megabyte, then by whole ones. */
    static int step(int needed) {
        if (needed > STEP) {
            return (needed + STEP - 1) / STEP * STEP;
        }
        int step = SMALLEST;
        while (step < needed) {
            step *= 2;
        }
        return step;
    }
}
