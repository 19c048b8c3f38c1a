package nl.zwerm.circles.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.zwerm.circles.methods.Kind;
import nl.zwerm.circles.methods.Line;
import nl.zwerm.circles.methods.Method;
import nl.zwerm.circles.room.Room.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each method we ship, from its first phase to its last, with the fewest and with the most people it takes. */
class PlayingEveryMethodTests {

    static Stream<org.junit.jupiter.params.provider.Arguments> tables() {
        return TestMethods.all().stream()
                .flatMap(method -> IntStream.of(
                                method.group().min(),
                                Math.min(12, method.group().max()))
                        .distinct()
                        .mapToObj(size -> org.junit.jupiter.params.provider.Arguments.of(method.id(), size)));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void goesThroughAllItsPhasesInOrder(String id, int size) {
        var table = new Table(id, size).begun();

        var played = table.playedToTheEnd(Map.of(Kind.REACTION, "no", Kind.VOTE, "no"));

        assertThat(table.room.stage()).isEqualTo(Stage.CLOSED);
        assertThat(List.copyOf(new LinkedHashSet<>(played)))
                .containsExactlyElementsOf(table.method.phases().stream()
                        .map(nl.zwerm.circles.methods.Phase::number)
                        .toList());
        assertThat(table.room.record()).isEqualTo(table.method.recordDefault() != Method.RecordDefault.DISCARD);
        assertThat(table.room.entries())
                .as("what was for one, or for the session only, is gone")
                .noneMatch(entry -> {
                    var line = new Floor(table.method, table.room).line(entry);
                    return line.visibility() == nl.zwerm.circles.methods.Visibility.PRIV
                            || line.kept() == Line.Kept.UNTIL_CLOSED;
                });
    }
}
