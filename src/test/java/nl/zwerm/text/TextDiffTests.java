package nl.zwerm.text;

import static java.util.stream.Collectors.joining;
import static nl.zwerm.text.TextDiff.Kind.ADDED;
import static nl.zwerm.text.TextDiff.Kind.REMOVED;
import static nl.zwerm.text.TextDiff.Kind.SAME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.zwerm.text.TextDiff.Kind;
import nl.zwerm.text.TextDiff.Line;
import nl.zwerm.text.TextDiff.Piece;
import org.junit.jupiter.api.Test;

class TextDiffTests {

    @Test
    void showsWhichWordsChanged() {
        assertThat(TextDiff.between("kop\neen rode vis\nslot", "kop\neen blauwe vis\nslot"))
                .containsExactly(
                        new Line(SAME, List.of(new Piece(SAME, "kop"))),
                        new Line(
                                REMOVED,
                                List.of(new Piece(SAME, "een "), new Piece(REMOVED, "rode"), new Piece(SAME, " vis"))),
                        new Line(
                                ADDED,
                                List.of(new Piece(SAME, "een "), new Piece(ADDED, "blauwe"), new Piece(SAME, " vis"))),
                        new Line(SAME, List.of(new Piece(SAME, "slot"))));
    }

    @Test
    void showsNewAndVanishedLines() {
        assertThat(TextDiff.between("a\nb", "b\nc")).extracting(Line::kind).containsExactly(REMOVED, SAME, ADDED);
        assertThat(TextDiff.between("", "a")).extracting(Line::kind).containsExactly(ADDED);
        assertThat(TextDiff.between("a\r\nb", "a\nb")).extracting(Line::kind).containsOnly(SAME);
    }

    @Property
    void bothVersionsCanBeReadFromIt(@ForAll("texts") String before, @ForAll("texts") String after) {
        assertReadable(before, after);
    }

    @Provide
    static Arbitrary<String> texts() {
        return Arbitraries.of("a", "b", "woord", " ", "\n", ".", "é", "👍")
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
    }

    @Test
    void largeTextsTakeNoTime() {
        var before = IntStream.range(0, 50_000).mapToObj(i -> "oud " + i).collect(joining("\n"));
        var after = IntStream.range(0, 50_000).mapToObj(i -> "nieuw " + i).collect(joining("\n"));
        assertReadable(before, after);
        assertReadable(before.replace('\n', ' '), after.replace('\n', ' '));
    }

    private static void assertReadable(String before, String after) {
        var lines = TextDiff.between(before, after);
        assertThat(version(lines, ADDED)).isEqualTo(before.lines().collect(joining("\n")));
        assertThat(version(lines, REMOVED)).isEqualTo(after.lines().collect(joining("\n")));
    }

    private static String version(List<Line> lines, Kind without) {
        return lines.stream()
                .filter(line -> line.kind() != without)
                .map(Line::text)
                .collect(joining("\n"));
    }

    @Test
    void besideEachOtherWhatReplacedALineStandsBesideIt() {
        var rows = TextDiff.beside(TextDiff.between("Een\nTwee\nDrie", "Een\nDeux\nTrois\nVier"));
        assertThat(rows)
                .extracting(
                        row -> row.before() == null ? "" : row.before().text(),
                        row -> row.after() == null ? "" : row.after().text())
                .containsExactly(tuple("Een", "Een"), tuple("Twee", "Deux"), tuple("Drie", "Trois"), tuple("", "Vier"));
    }
}
