package nl.zwerm.boards.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.spaces.SpaceKind;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import nl.zwerm.testing.CommittingTest;
import nl.zwerm.threads.SentForms;
import nl.zwerm.threads.Written;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Several people move tasks of one board at the same moment, and it keeps one order. */
@CommittingTest
class MovingAtOnceTests {

    private static final List<Cast> HANDS = List.of(Cast.AMINA, Cast.JONAS, Cast.SANNE);

    @Autowired
    private Tasks tasks;

    @Autowired
    private Board board;

    @Autowired
    private Spaces spaces;

    @Autowired
    private CastOnStage cast;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void eachTaskStandsOnceAndNoTwoInOnePlace() throws Exception {
        var space = spaces.open(SpaceKind.OPEN, "Zeilmakerij", "", cast.id(Cast.AMINA));
        var all = new ArrayList<ContributionId>();
        for (int i = 0; i < 12; i++) {
            all.add(write(space, "Zeil " + i));
        }
        var moves = new ArrayList<Future<?>>();
        try (var hands = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 48; i++) {
                var task = all.get(i % all.size());
                var next = i % 3 == 0 ? Optional.of(all.get((i + 5) % all.size())) : Optional.<ContributionId>empty();
                var to = Column.values()[i / 12 % 2];
                var who = cast.viewer(HANDS.get(i % HANDS.size()));
                moves.add(hands.submit(() -> board.move(task, to, next, who)));
            }
        }
        for (var move : moves) {
            move.get();
        }
        var places = jdbc.sql("select stands_in || ' ' || place from boards.task where space_id = :space")
                .param("space", space.value())
                .query(String.class)
                .list();
        assertThat(places).hasSameSizeAs(all).doesNotHaveDuplicates();
    }

    private ContributionId write(SpaceId space, String title) {
        var form = TaskForm.of(Map.of("title", title, "space", space.toString(), "once", SentForms.token()));
        return ((Written.Done) tasks.write(form, cast.viewer(Cast.AMINA))).id();
    }
}
