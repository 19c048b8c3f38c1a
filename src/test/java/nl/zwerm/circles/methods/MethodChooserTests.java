package nl.zwerm.circles.methods;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import nl.zwerm.circles.methods.Method.Purpose;
import nl.zwerm.circles.methods.Method.Safety;
import nl.zwerm.circles.methods.MethodChooser.Advice;
import nl.zwerm.circles.methods.MethodChooser.Match;
import nl.zwerm.circles.methods.MethodChooser.Wish;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MethodChooserTests {

    private final MethodLibrary library = MethodFiles.library();

    /** The table of the handbook: what is needed, in which time, how safe it is, how many there are. */
    @ParameterizedTest
    @CsvSource({
        "each, 30, low, 2, duo",
        "ideas, 15, low, 20, 1-2-4-all",
        "each, 45, low, 3, troika",
        "topics, 60, low, 6, lean-coffee",
        "event, 90, low, 6, incident",
        "question, 45, low, 6, five-step",
        "question, 60, low, 6, problem-solving",
        "own_part, 120, medium, 6, ten-step",
        "own_part, 60, high, 6, gossip",
        "feeling, 90, high, 8, balint",
        "values, 90, medium, 6, socratic",
        "ideas, 60, low, 6, six-hats",
        "ideas, 45, low, 6, paradox",
        "event, 45, low, 6, success",
        "many, 60, medium, 30, fishbowl",
        "many, 60, medium, 8, mdo-learning",
        "event, 30, low, 6, aar",
        "each, 60, low, 5, wise-crowds"
    })
    void itProposesWhatTheHandbookNames(String need, int minutes, String safety, int people, String method) {
        var advice = advise(need, minutes, safety, people);
        assertThat(advice.match()).isEqualTo(Match.FITS);
        assertThat(advice.proposals())
                .hasSizeLessThanOrEqualTo(3)
                .extracting(proposal -> proposal.method().id())
                .contains(method);
    }

    @Test
    void itNeverAsksForMoreSafetyThanThereIs() {
        for (var purpose : Purpose.values()) {
            for (var safety : Safety.values()) {
                var advice = MethodChooser.advise(library.all(), new Wish(purpose, 120, safety, 0));
                assertThat(advice.proposals())
                        .allSatisfy(proposal ->
                                assertThat(proposal.method().safetyNeeded()).isLessThanOrEqualTo(safety));
            }
        }
    }

    @Test
    void whatFitsFillsTheTimeBest() {
        assertThat(advise("question", 60, "low", 6)
                        .proposals()
                        .getFirst()
                        .method()
                        .id())
                .isEqualTo("problem-solving");
        assertThat(advise("question", 45, "low", 6)
                        .proposals()
                        .getFirst()
                        .method()
                        .id())
                .isEqualTo("five-step");
    }

    @Test
    void whenNothingFitsItSaysWhatComesNearAndWhatDoesNotFit() {
        var advice = advise("values", 60, "medium", 12);
        assertThat(advice.match()).isEqualTo(Match.NEAR);
        assertThat(advice.proposals()).singleElement().satisfies(proposal -> {
            assertThat(proposal.method().id()).isEqualTo("socratic");
            assertThat(proposal.reasons())
                    .extracting(MethodFiles::english)
                    .contains("Takes 90 minutes: 30 more than you have.", "Is for 5 to 8 people, and you are 12.");
        });
    }

    @Test
    void aGroupThatIsNotReadyMayBeginWithSomethingElse() {
        var advice = advise("feeling", 60, "low", 6);
        assertThat(advice.match()).isEqualTo(Match.BEFORE);
        assertThat(advice.proposals()).hasSize(3);
        assertThat(advise("feeling", 15, "low", 2).match()).isEqualTo(Match.NONE);
    }

    private Advice advise(String need, int minutes, String safety, int people) {
        return MethodChooser.advise(
                library.all(),
                new Wish(
                        Purpose.valueOf(need.toUpperCase(Locale.ROOT)),
                        minutes,
                        Safety.valueOf(safety.toUpperCase(Locale.ROOT)),
                        people));
    }
}
