package nl.zwerm.exchange.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the files of a small site, with attributes escaped as the site does. */
final class SmallDump {
    private final Path folder;

    SmallDump(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    SmallDump with(String file, String... rows) {
        try {
            Files.createDirectories(folder);
            Files.writeString(
                    folder.resolve(file),
                    "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rows>\n  " + String.join("\n  ", rows)
                            + "\n</rows>\n");
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A question, a day after which its answer and comment come. */
    static String question(long id, String title, String html, String more) {
        return """
                <row Id="%d" PostTypeId="1" CreationDate="2014-01-21T20:26:05.383" Score="3" Title="%s" Body="%s" %s/>""".formatted(id, escaped(title), escaped(html), more);
    }

    static String answer(long id, long question, String html, String more) {
        return """
                <row Id="%d" PostTypeId="2" ParentId="%d" CreationDate="2014-01-22T20:26:05" Score="1" Body="%s" %s/>""".formatted(id, question, escaped(html), more);
    }

    static String comment(long id, long post, String text, String more) {
        return """
                <row Id="%d" PostId="%d" CreationDate="2014-01-23T20:26:05" Score="2" Text="%s" %s/>""".formatted(id, post, escaped(text), more);
    }

    static String user(long id, String name) {
        return "<row Id=\"%d\" DisplayName=\"%s\" CreationDate=\"2014-01-20T20:26:05\"/>".formatted(id, escaped(name));
    }

    static String vote(long id, long post, int kind, String day) {
        return "<row Id=\"%d\" PostId=\"%d\" VoteTypeId=\"%d\" CreationDate=\"%sT00:00:00\"/>"
                .formatted(id, post, kind, day);
    }

    static String history(long id, int kind, long post, String guid, String text, String more) {
        return """
                <row Id="%d" PostHistoryTypeId="%d" PostId="%d" RevisionGUID="%s" CreationDate="2014-02-%02dT10:00:00" \
                Text="%s" %s/>""".formatted(id, kind, post, guid, id % 28 + 1, escaped(text), more);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\n", "&#xA;");
    }
}
