package nl.zwerm.exchange.stackexchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/** Writes small dumps, and makes large ones up while they are read. */
final class Dumps {
    static final String QUESTION = question(1, "");

    private final Path folder;
    private final List<String> rejected = new ArrayList<>();

    Dumps(Path folder) {
        this.folder = folder;
    }

    static String question(long id, String more) {
        return """
                <row Id="%d" PostTypeId="1" CreationDate="2014-01-21T20:26:05.383" Score="3" Body="&lt;p&gt;How?&lt;/p&gt;" \
                Title="How many?" Tags="&lt;ward&gt;&lt;night-shift&gt;" OwnerUserId="7" %s/>""".formatted(id, more);
    }

    static String answer(long id, long question) {
        return """
                <row Id="%d" PostTypeId="2" ParentId="%d" CreationDate="2014-01-22T20:26:05" Score="1" Body="Two." OwnerUserId="8"/>""".formatted(id, question);
    }

    static String comment(long id, long post) {
        return "<row Id=\"%d\" PostId=\"%d\" Text=\"Thanks\" CreationDate=\"2014-01-22T20:26:05\" UserId=\"7\"/>"
                .formatted(id, post);
    }

    static String history(long id, int kind, long post, String guid, String text) {
        return """
                <row Id="%d" PostHistoryTypeId="%d" PostId="%d" RevisionGUID="%s" CreationDate="2014-02-%02dT10:00:00" \
                UserId="7" Text="%s"/>""".formatted(id, kind, post, guid, id % 28 + 1, text);
    }

    Dumps with(String file, String... rows) {
        return raw(
                file,
                "\uFEFF<?xml version=\"1.0\" encoding=\"utf-8\"?>\r\n<list>\r\n  " + String.join("\r\n  ", rows)
                        + "\r\n</list>");
    }

    Dumps raw(String file, String text) {
        return raw(file, text, UTF_8);
    }

    Dumps raw(String file, String text, Charset charset) {
        try {
            Files.write(folder.resolve(file), text.getBytes(charset));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    StackExchangeDump open() {
        return StackExchangeDump.open(
                folder,
                (file, row, reason, raw) ->
                        rejected.add(file + " " + row + " " + reason.substring("exchange.reason.".length())),
                Progress.SILENT);
    }

    /** File, row number and reason of what was rejected since. */
    List<String> rejected() {
        return rejected;
    }

    static List<SePost> posts(StackExchangeDump dump) {
        var posts = new ArrayList<SePost>();
        dump.forEachPost(posts::add);
        return posts;
    }

    static List<Long> postIds(StackExchangeDump dump) {
        return posts(dump).stream().map(SePost::id).toList();
    }

    static List<SeComment> comments(StackExchangeDump dump) {
        var comments = new ArrayList<SeComment>();
        dump.forEachComment(comments::add);
        return comments;
    }

    static List<SeUser> users(StackExchangeDump dump) {
        var users = new ArrayList<SeUser>();
        dump.forEachUser(users::add);
        return users;
    }

    static List<SeRevision> revisions(StackExchangeDump dump) {
        var revisions = new ArrayList<SeRevision>();
        dump.forEachRevision(revisions::add);
        return revisions;
    }

    /** A Posts.xml of so many rows that exists nowhere. */
    static DumpSource madeUp(long rows, LongFunction<String> row) {
        return new DumpSource() {
            @Override
            public String name() {
                return "made-up";
            }

            @Override
            public boolean has(DumpFile file) {
                return file == DumpFile.POSTS;
            }

            @Override
            public long size(DumpFile file) {
                return 0;
            }

            @Override
            public InputStream open(DumpFile file) {
                return new MadeUp(rows, row);
            }
        };
    }

    private static final class MadeUp extends InputStream {
        private final long rows;
        private final LongFunction<String> row;
        private byte[] current = "<posts>".getBytes(UTF_8);
        private int at;
        private long given;

        MadeUp(long rows, LongFunction<String> row) {
            this.rows = rows;
            this.row = row;
        }

        @Override
        public int read() {
            return refill() ? current[at++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            if (!refill()) {
                return -1;
            }
            var count = Math.min(length, current.length - at);
            System.arraycopy(current, at, bytes, offset, count);
            at += count;
            return count;
        }

        private boolean refill() {
            if (at < current.length) {
                return true;
            }
            if (given > rows) {
                return false;
            }
            given++;
            current = (given > rows ? "</posts>" : row.apply(given)).getBytes(UTF_8);
            at = 0;
            return true;
        }
    }
}
