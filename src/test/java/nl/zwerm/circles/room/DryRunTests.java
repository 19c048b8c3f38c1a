package nl.zwerm.circles.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import nl.zwerm.circles.methods.Method;
import nl.zwerm.circles.methods.Method.OwnerBy;
import nl.zwerm.circles.methods.Phase;
import nl.zwerm.circles.room.DryRun.Who;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each method goes through from its first phase to its last with nobody there. */
class DryRunTests {

    static List<Method> all() {
        return List.copyOf(TestMethods.all());
    }

    @ParameterizedTest
    @MethodSource("all")
    void goesThroughAllPhasesOnARunningClock(Method method) {
        var played = DryRun.of(method);

        assertThat(played.halted()).isFalse();
        assertThat(List.copyOf(new LinkedHashSet<>(played.steps().stream()
                        .map(step -> step.phase().number())
                        .toList())))
                .containsExactlyElementsOf(
                        method.phases().stream().map(Phase::number).toList());
        var from = Duration.ZERO;
        for (var step : played.steps()) {
            assertThat(step.from()).isEqualTo(from);
            assertThat(step.until()).isGreaterThan(from);
            from = step.until();
        }
    }

    @Test
    void tellsWhatOwnerParticipantAndLeaderMayDo() {
        var incident = DryRun.of(TestMethods.one("incident"));

        var outside = incident.steps().stream()
                .filter(step -> step.phase().owner() == Phase.OwnerMode.OUT)
                .findFirst()
                .orElseThrow();
        assertThat(part(outside, Who.OWNER).sight().now())
                .satisfies(now -> assertThat(now.outside()).isTrue());
        assertThat(part(outside, Who.OWNER).lines()).isEmpty();
        assertThat(part(outside, Who.PARTICIPANT).lines()).isNotEmpty();
        assertThat(part(outside, Who.LEADER).sight().leads()).isTrue();
    }

    @Test
    void whereThereIsNoOwnerNoneIsShown() {
        for (var method : all()) {
            if (method.owner() == OwnerBy.NONE) {
                assertThat(DryRun.of(method).steps())
                        .as(method.id())
                        .allSatisfy(step -> assertThat(step.parts()).noneMatch(part -> part.who() == Who.OWNER));
            }
        }
    }

    private static DryRun.Part part(DryRun.Step step, Who who) {
        return step.parts().stream()
                .filter(part -> part.who() == who)
                .findFirst()
                .orElseThrow();
    }
}
