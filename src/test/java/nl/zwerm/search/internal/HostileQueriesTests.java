package nl.zwerm.search.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.lifecycle.AfterContainer;
import nl.zwerm.search.SearchFilter;
import nl.zwerm.search.SearchRequest;

/** Whatever is typed is a search, and none is an error. */
class HostileQueriesTests {

    private static final Library LIBRARY = filled();

    @AfterContainer
    static void close() {
        LIBRARY.close();
    }

    @Example
    void nothingTypedIsAnError() {
        for (var typed : new String[] {
            "",
            " ",
            "AND (",
            "\"",
            "\"\"",
            "\"\"\"",
            "*",
            "?",
            "-",
            "--",
            "-\"",
            "a-",
            "title:x",
            "[a TO",
            "x~2",
            "^^",
            "\\",
            "\u0000\u0001\u001f",
            "\u200b\u200d",
            "\u202eabc\u202c",
            "\ud800",
            "\udc00x",
            "é\u0301\u0301",
            "😀😀",
            "مرحبا",
            "漢字",
            "' OR 1=1",
            "<script>",
            "a\tb\nc\r",
            "-a -b -c",
            "\"a b",
            "' ' '"
        }) {
            assertNoError(typed);
        }
    }

    @Example
    void aMegabyteIsCut() {
        assertNoError("x".repeat(1_000_000));
        assertNoError("😀".repeat(500_000));
        assertNoError("\"" + "a-".repeat(500_000));
        assertNoError("medicatie ".repeat(100_000));
        assertThat(QueryText.of("woord ".repeat(10_000)).words()).hasSize(QueryText.MOST_WORDS);
    }

    @Example
    void longAndDenseTextsAreSearchedToo() {
        var dense = new StringBuilder();
        for (var i = 0; i < 300; i++) {
            dense.append("medicatie-veiligheid").append(i).append("rooster ");
        }
        assertNoError(dense.toString());
        assertNoError("\"" + dense + "\"");
        assertThat(LIBRARY.find("medicatie" + "\u200b")).isNotEmpty();
        assertThat(LIBRARY.find("\u202emedicatie")).isNotEmpty();
    }

    @Property(tries = 30)
    void anyTextIsASearch(@ForAll @StringLength(max = 200) String typed) {
        assertNoError(typed);
    }

    @Property(tries = 300)
    void anyTextIsMarked(@ForAll @StringLength(max = 60) String query, @ForAll @StringLength(max = 400) String text) {
        for (var passage : new Highlighter(query).highlight("nl", text + " " + query, 3)) {
            for (var mark : passage.marks()) {
                assertThat(mark.start()).isBetween(0, mark.end() - 1);
                assertThat(mark.end()).isLessThanOrEqualTo(passage.text().length());
            }
        }
    }

    private static void assertNoError(String typed) {
        var hits = LIBRARY.index.search(SearchRequest.whileTyping(typed, SearchFilter.within(Set.of(1L)), 5));
        assertThat(hits.total()).isNotNegative();
        assertThat(LIBRARY.index.nearest(typed, 5, SearchFilter.everywhere())).hasSizeLessThanOrEqualTo(5);
        assertThat(LIBRARY.index.votes(typed, "", "nl", SearchFilter.everywhere(), 100))
                .hasSizeLessThanOrEqualTo(100);
    }

    private static Library filled() {
        var library = new Library();
        library.dutch(1, "Medicatie en veiligheid", "Een tekst over medicatieveiligheid en roosters");
        library.english(2, "Handover", "A text about the handover and the x y z a b c");
        return library;
    }
}
