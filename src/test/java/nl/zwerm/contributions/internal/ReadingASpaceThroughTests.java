package nl.zwerm.contributions.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.contributions.NewContribution;
import nl.zwerm.spaces.SpaceContents.End;
import nl.zwerm.spaces.SpaceContents.Item;
import nl.zwerm.spaces.SpaceContents.Scan;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.spaces.SpaceKind;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import nl.zwerm.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Texts that stand in no index are read one by one: so many, and for so long. */
@WebTest
class ReadingASpaceThroughTests {

    private static final int MOST = 3;

    @Autowired
    private SpaceContentStore store;

    @Autowired
    private Contributions contributions;

    @Autowired
    private Spaces spaces;

    @Autowired
    private CastOnStage cast;

    private SpaceId space = SpaceId.of(0L);

    @BeforeEach
    void open() {
        space = spaces.open(SpaceKind.CONFIDENTIAL, "Leeszaal", "Om door te lezen", cast.id(Cast.AMINA));
    }

    @Test
    void whatIsAllReadIsNotSaidToBeCut() {
        write(MOST);
        var scan = scan("zeepbel", 10, () -> 0);
        assertThat(scan.items()).hasSize(MOST);
        assertThat(scan.end()).isEqualTo(End.ALL_READ);
        assertThat(scan("olifant", 10, () -> 0).end()).isEqualTo(End.ALL_READ);
    }

    @Test
    void itStopsAfterTheNewest() {
        write(MOST + 2);
        var scan = scan("zeepbel", 10, () -> 0);
        assertThat(scan.end()).isEqualTo(End.ENOUGH_READ);
        assertThat(scan.read()).isEqualTo(MOST);
        assertThat(scan.items()).hasSize(MOST);
    }

    @Test
    void itStopsWhenItTakesTooLong() {
        write(MOST);
        var time = new AtomicLong();
        var scan = scan(
                "zeepbel", 10, () -> time.getAndAdd(Duration.ofMillis(1_500).toNanos()));
        assertThat(scan.end()).isEqualTo(End.OUT_OF_TIME);
        assertThat(scan.items()).hasSize(1);
    }

    @Test
    void itStopsWhenItFoundEnough() {
        write(MOST);
        var scan = scan("zeepbel", 2, () -> 0);
        assertThat(scan.end()).isEqualTo(End.ENOUGH_FOUND);
        assertThat(scan.items()).hasSize(2);
    }

    @Test
    void wordsInQuotationMarksAreFoundSideBySideHoweverTheyAreMarkedUp() {
        write("Over zeepbellen", "Blaas de **grote** zeepbel\nheel langzaam.");
        write("Over zeepsop", "Heel anders: langzaam een grote bak, en dan een zeepbel.");
        assertThat(found("\"grote zeepbel\"")).containsExactly("Over zeepbellen");
        assertThat(found("\u201eZeepbel heel\u201d blaas")).containsExactly("Over zeepbellen");
        assertThat(found("\u00abover zeepsop\u00bb")).containsExactly("Over zeepsop");
        assertThat(found("\"zeepbel\"")).hasSize(2);
        assertThat(found("\"grote zeepbel")).as("a mark that was left open").hasSize(2);
        assertThat(found("\"\"")).isEmpty();
        assertThat(scan("\"grote zeepbel\"", 10, () -> 0).items().getFirst().excerpt())
                .isEqualTo("Blaas de grote zeepbel heel langzaam.");
    }

    private List<String> found(String words) {
        return scan(words, 10, () -> 0).items().stream().map(Item::title).toList();
    }

    private Scan scan(String words, int limit, LongSupplier nanos) {
        return new SpaceScan(store, MOST, nanos).scan(space, words, cast.viewer(Cast.AMINA), limit);
    }

    private void write(int count) {
        for (int text = 0; text < count; text++) {
            write("Zeepbel " + text, "Gesloten tekst");
        }
    }

    private void write(String title, String body) {
        var by = cast.viewer(Cast.AMINA);
        var where = spaces.require(space, by);
        var draft = contributions.begin(new NewContribution("question", where, null, by.id(), title, body, "nl"));
        contributions.publish(draft.id(), by);
    }
}
