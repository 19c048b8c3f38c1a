package nl.zwerm.circles.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import nl.zwerm.circles.internal.Proposal.Stage;
import nl.zwerm.people.PersonId;
import nl.zwerm.spaces.SpaceId;
import org.junit.jupiter.api.Test;

class ProposalTextTests {

    private static final ProposalText TEXT = ProposalText.of("Vraag door", "Dan pas advies.", List.of(), true);
    private static final Instant UNTIL = Instant.parse("2026-11-29T12:00:00Z");

    @Test
    void anObjectionLeavesNothingThatIsLongerOrNamed() {
        var objected = TEXT.objectedTo("Ik ben het.\n\n  Echt.  ", new Random(1));

        assertThat(objected.write()).hasSameSizeAs(TEXT.write());
        assertThat(objected.reasons()).containsExactlyInAnyOrder("Ik ben het.", "Echt.");
        assertThat(ProposalText.read(objected.write())).isEqualTo(objected);
        assertThat(TEXT.objectedTo("", new Random(1)).reasons()).isEmpty();
    }

    @Test
    void theOrderOfReasonsIsDrawnByLotEachTime() {
        var orders = new HashSet<List<String>>();
        var lot = new Random(7);
        for (int turn = 0; turn < 50; turn++) {
            orders.add(TEXT.objectedTo("a", lot).objectedTo("b", lot).reasons());
        }
        assertThat(orders).hasSize(2);
    }

    @Test
    void whoeverChoosesIsNamedOnceAndNobodyElse() {
        var named = TEXT.naming(PersonId.of(7L), true)
                .naming(PersonId.of(7L), true)
                .naming(PersonId.of(3L), true)
                .naming(PersonId.of(3L), false);

        assertThat(named.people()).containsExactly(PersonId.of(7L));
        assertThat(named.objectedTo("", new Random(1)).people()).containsExactly(PersonId.of(7L));
    }

    @Test
    void whetherAnybodyObjectedShowsOnlyAtTheEnd() {
        var objected = TEXT.objectedTo("", new Random(1));
        var before = UNTIL.minusNanos(1);

        assertThat(proposal().stage(TEXT, before)).isEqualTo(Stage.OPEN);
        assertThat(proposal().stage(objected, before)).isEqualTo(Stage.OPEN);
        assertThat(proposal().stage(TEXT, UNTIL)).isEqualTo(Stage.FREE);
        assertThat(proposal().stage(objected, UNTIL)).isEqualTo(Stage.STOPPED);
    }

    @Test
    void aNameIsFoundAsItIsWrittenAndNotInsideAWord() {
        var names = List.of("Roos van der Berg", "Bo Li");

        assertThat(fields("Roos zei het", names)).containsExactly("body");
        assertThat(fields("Zie Berg.", names)).containsExactly("body");
        assertThat(fields("Een Rooster, een berg en van alles; Bo ook", names)).isEmpty();
        assertThat(fields("Een Roos in de tuin", names, "Roos")).isEmpty();
        assertThat(fields("Een Roos in de tuin van Berg", names, "Roos")).containsExactly("body");
    }

    private static List<String> fields(String body, List<String> names, String... sure) {
        var form = new ProposalForm("Titel", body, "", false, Set.copyOf(ProposalForm.CHECKS), new Sure(Set.of(sure)));
        return ProposalReading.read(form, names).errors().list().stream()
                .map(error -> error.field())
                .toList();
    }

    private static Proposal proposal() {
        return new Proposal(
                ProposalId.of(1L),
                SpaceId.of(1L),
                CircleId.of(1L),
                SessionId.of(1L),
                "five-step",
                UNTIL,
                PersonId.of(1L),
                "",
                UNTIL);
    }
}
