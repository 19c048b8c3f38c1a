package nl.zwerm.exchange.stackexchange;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static nl.zwerm.exchange.stackexchange.Dumps.QUESTION;
import static nl.zwerm.exchange.stackexchange.Dumps.answer;
import static nl.zwerm.exchange.stackexchange.Dumps.comment;
import static nl.zwerm.exchange.stackexchange.Dumps.question;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostileDumpTests {
    @TempDir
    Path folder;

    private Dumps dumps;

    @BeforeEach
    void begin() {
        dumps = new Dumps(folder);
    }

    @Test
    void aDocumentTypeIsSteppedOverAndItsEntitiesStayUnknown() {
        var bomb = new StringBuilder("<!DOCTYPE posts [<!ENTITY l0 \"lol ]> <row Id='666' PostTypeId='1'/>\">");
        for (int i = 1; i < 12; i++) {
            bomb.append("<!ENTITY l%d \"%s\">".formatted(i, ("&l" + (i - 1) + ";").repeat(10)));
        }
        bomb.append("<!-- it's \" here --><!ENTITY file SYSTEM \"file:///etc/hostname\">]>");
        var dump = dumps.raw(
                        "Posts.xml",
                        "\uFEFF<?xml version=\"1.0\"?>" + bomb + "<!-- " + question(9, "") + " --><posts>" + QUESTION
                                + question(2, "").replace("How many?", "&l11;")
                                + question(3, "").replace("How many?", "&file;")
                                + question(4, "") + "</posts>")
                .open();

        assertThat(Dumps.postIds(dump)).containsExactly(1L, 4L);
        assertThat(dumps.rejected()).containsExactly("Posts.xml 2 entity-unknown", "Posts.xml 3 entity-unknown");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '!',
            value = {
                "Title=\"How many?\"|Title=\"How &#x0; many?\"|character-forbidden",
                "Title=\"How many?\"|Title=\"How &#x1F; many?\"|character-forbidden",
                "Title=\"How many?\"|Title=\"How &#xD800; many?\"|character-forbidden",
                "Title=\"How many?\"|Title=\"How &#99999999999; many?\"|character-forbidden",
                "Title=\"How many?\"|Title=\"How & many?\"|row-broken",
                "Title=\"How many?\"|Title=\"<b>How</b>\"|row-broken",
                "Title=\"How many?\"|Title=\"How many?|row-broken",
                "Title=\"How many?\"|Title=How|row-broken",
                "Title=\"How many?\"|Title=\"How\" Title=\"many\"|row-broken",
                "Id=\"2\"|Id=\"two\"|id-unreadable",
                "Id=\"2\"|Id=\"0\"|id-unreadable",
                "Id=\"2\"|Id=\"99999999999999999999\"|id-unreadable",
                "Id=\"2\"||id-unreadable",
                "PostTypeId=\"1\"|PostTypeId=\"question\"|number-unreadable",
                "PostTypeId=\"1\"||number-unreadable",
                "Score=\"3\"|Score=\"many\"|number-unreadable",
                "2014-01-21T20:26:05.383|yesterday|date-unreadable",
                "2014-01-21T20:26:05.383|2014-13-41T20:26:05.383|date-unreadable",
                "2014-01-21T20:26:05.383|+99999-01-21T20:26:05|date-unreadable",
                "CreationDate=\"2014-01-21T20:26:05.383\"||date-unreadable",
                "OwnerUserId=\"7\"|OwnerUserId=\"seven\"|id-unreadable",
            })
    void oneBadRowIsPutAsideAndTheNextGetsItsTurn(String part, String instead, String reason) {
        var bad = question(2, "").replace(part, instead == null ? "" : instead);
        var dump = dumps.with("Posts.xml", QUESTION, bad, question(3, ""), answer(4, 3))
                .open();

        assertThat(Dumps.postIds(dump)).containsExactly(1L, 3L, 4L);
        assertThat(dumps.rejected()).containsExactly("Posts.xml 2 " + reason);
    }

    @Test
    void bareControlCharactersArePutAside() {
        var dump = dumps.with("Posts.xml", QUESTION, question(2, "").replace("How?", "a\u0001\u0000b"))
                .open();

        assertThat(Dumps.postIds(dump)).containsExactly(1L);
        assertThat(dumps.rejected()).containsExactly("Posts.xml 2 character-forbidden");
    }

    @Test
    void quotesAndAnglesWithinValuesAreNoEnd() {
        var dump = dumps.with(
                        "Posts.xml",
                        question(1, "Unknown='a \"b\" /> c'")
                                .replace("How many?", "1 > 0 /> it's \uD83C\uDF7A &#x1F37A;"),
                        "<row>",
                        "<row/>",
                        question(2, "").replace("/>", ">within</row>"))
                .open();

        assertThat(Dumps.posts(dump))
                .extracting(SePost::title)
                .containsExactly("1 > 0 /> it's \uD83C\uDF7A \uD83C\uDF7A", "How many?");
        assertThat(dumps.rejected()).containsExactly("Posts.xml 2 id-unreadable", "Posts.xml 3 id-unreadable");
    }

    @Test
    void aFileThatStopsEarlyGivesWhatItHas() {
        var whole = "<posts>" + QUESTION + question(2, "");
        var dump =
                dumps.raw("Posts.xml", whole.substring(0, whole.length() - 10)).open();

        assertThat(Dumps.postIds(dump)).containsExactly(1L);
        assertThat(dumps.rejected()).containsExactly("Posts.xml 2 row-truncated");
        assertThat(dump.report().files().getFirst().noted()).containsEntry(Reason.FILE_TRUNCATED, 1L);
    }

    @Test
    void aFileMayStopAnywhere() {
        var whole = "\uFEFF<?xml version=\"1.0\"?><!DOCTYPE posts [<!ENTITY a \"b\">]><!-- c --><posts>" + QUESTION
                + "<![CDATA[ d ]]>" + answer(2, 1) + "</posts>";
        for (int length = 0; length < whole.length(); length++) {
            var dump = dumps.raw("Posts.xml", whole.substring(0, length)).open();
            assertThat(Dumps.posts(dump)).hasSizeLessThanOrEqualTo(2);
        }
    }

    @Test
    void aHugeRowIsPutAsideWithoutBeingKept() {
        var huge = question(2, "").replace("How?", "x".repeat(RowScanner.LONGEST_ROW));
        var large = question(3, "").replace("How?", "x".repeat(RowScanner.LONGEST_ROW - 1_000));
        var dump =
                dumps.with("Posts.xml", QUESTION, huge, large, question(4, "")).open();

        assertThat(Dumps.postIds(dump)).containsExactly(1L, 3L, 4L);
        assertThat(dumps.rejected()).containsExactly("Posts.xml 2 row-too-long");
        assertThat(dump.report().files().getFirst().examples())
                .allSatisfy(example -> assertThat(example.excerpt()).hasSizeLessThanOrEqualTo(120));
    }

    @Test
    void otherEncodingsAreRecognised() {
        var text = "<?xml version=\"1.0\"?><posts>" + QUESTION.replace("many", "v\u00E9\u00E9l") + "</posts>";

        assertThat(Dumps.posts(dumps.raw("Posts.xml", "\uFEFF" + text, UTF_16LE).open()))
                .extracting(SePost::title)
                .containsExactly("How v\u00E9\u00E9l?");
        assertThat(Dumps.posts(dumps.raw("Posts.xml", text).open()))
                .extracting(SePost::title)
                .containsExactly("How v\u00E9\u00E9l?");
        var declared = text.replace("\"1.0\"", "\"1.0\" encoding=\"ISO-8859-1\"");
        assertThat(Dumps.posts(dumps.raw("Posts.xml", declared, ISO_8859_1).open()))
                .extracting(SePost::title)
                .containsExactly("How v\u00E9\u00E9l?");
    }

    @Test
    void bytesThatAreNoTextArePutAside() throws Exception {
        dumps.with("Posts.xml", QUESTION, question(7, "").replace("How many?", "#"));
        var posts = folder.resolve("Posts.xml");
        var bytes = Files.readAllBytes(posts);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == '#' ? (byte) 0xE9 : bytes[i];
        }
        Files.write(posts, bytes);

        var dump = dumps.open();
        assertThat(Dumps.posts(dump)).extracting(SePost::id).containsExactly(1L);
        assertThat(dump.report().files().getFirst().quarantined())
                .containsExactly(Map.entry(Reason.CHARACTER_FORBIDDEN, 1L));
    }

    @Test
    void whatIsNoDumpAtAllGivesNothing() {
        assertThat(Dumps.posts(dumps.raw("Posts.xml", "").open())).isEmpty();
        assertThat(Dumps.posts(dumps.raw("Posts.xml", "PK\u0003\u0004 <<<row <!<row><?")
                        .open()))
                .isEmpty();
        assertThat(Dumps.posts(dumps.raw("Posts.xml", "<html><body>Not found</body></html>")
                        .open()))
                .isEmpty();
    }

    @Test
    void rejectedRowsLieInAFileWithASummary() throws Exception {
        dumps.with(
                        "Posts.xml",
                        QUESTION,
                        "<row Id=\"x\" Body=\"&#10;\u001B[31m" + "y".repeat(500) + "\"/>",
                        answer(3, 9))
                .with("Comments.xml", comment(1, 9), comment(2, 9));
        var quarantined = folder.resolve("quarantine");
        try (var quarantine = new FileQuarantine(quarantined, UnaryOperator.identity())) {
            var dump = StackExchangeDump.open(folder, quarantine, Progress.SILENT);
            Dumps.posts(dump);
            Dumps.posts(dump);
            Dumps.comments(dump);

            assertThat(quarantine.summary()).containsEntry("Comments.xml", Map.of("exchange.reason.post-unknown", 2L));
            assertThat(dump.report().quarantinedRows()).isEqualTo(4);
        }

        var lines = Files.readAllLines(quarantined.resolve("Posts.xml.rejected.txt"));
        assertThat(lines)
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).hasSizeLessThan(200).doesNotContain("\u001B"));
        assertThat(lines.getFirst()).startsWith("row 2\texchange.reason.character-forbidden\t<row Id=\"x\"");
        assertThat(Files.readString(quarantined.resolve("summary.txt")))
                .contains("Comments.xml\texchange.reason.post-unknown\t2");
    }

    @Test
    void aFloodOfBadRowsDoesNotFillTheDisk() throws Exception {
        try (var quarantine = new FileQuarantine(folder, UnaryOperator.identity())) {
            for (int i = 1; i <= 3 * FileQuarantine.MOST_LINES; i++) {
                quarantine.reject("Posts.xml", i, Reason.ROW_BROKEN.key(), "\uD800");
            }
        }
        assertThat(Files.readAllLines(folder.resolve("Posts.xml.rejected.txt"))).hasSize(FileQuarantine.MOST_LINES + 1);
        assertThat(Files.readString(folder.resolve("summary.txt"))).contains("30000");
    }

    @Test
    void progressReachesTheEndOfEachFile() {
        var told = new ArrayList<String>();
        dumps.with("Posts.xml", QUESTION);
        var dump = StackExchangeDump.open(
                folder, Quarantine.NONE, (file, read, total) -> told.add(file + (read == total ? " done" : " on")));
        Dumps.posts(dump);

        assertThat(told).containsExactly("Posts.xml done", "Posts.xml done");
    }
}
