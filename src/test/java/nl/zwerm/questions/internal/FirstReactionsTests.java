package nl.zwerm.questions.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.questions.internal.FirstReactionStore.Figure;
import nl.zwerm.shared.Said;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.spaces.SpaceKind;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import nl.zwerm.testing.WebTest;
import nl.zwerm.web.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebTest
class FirstReactionsTests {

    private static final List<Cast> FIVE = List.of(Cast.AMINA, Cast.NORA, Cast.WILLEM, Cast.SANNE, Cast.TESS);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvcTester web;

    @Autowired
    private CastOnStage cast;

    @Autowired
    private FirstReactions reactions;

    @Autowired
    private FirstReactionStore store;

    @Autowired
    private Words words;

    @Autowired
    private Spaces spaces;

    @Autowired
    private JdbcClient jdbc;

    private SpaceId space = SpaceId.of(0L);

    @BeforeEach
    void aSpaceOfItsOwn() {
        space = spaces.open(SpaceKind.OPEN, "Wie reageert eerst", "", cast.id(Cast.SANNE));
    }

    @Test
    void fiveWhoAskAndFiveWhoReactMakeAFigureAndOpenOnesCountAsWaiting() {
        for (int i = 0; i < FIVE.size(); i++) {
            asked(FIVE.get(i), FIVE.get((i + 1) % FIVE.size()), 60 * (i + 1));
        }
        asked(Cast.AMINA, null, 0);
        reactions.publish();
        var said = figure().orElseThrow();
        assertThat(said.key()).isEqualTo("questions.first-reaction");
        assertThat(said.with()).containsEntry("median", 4L).containsEntry("medianUnit", "hours");
        assertThat(said.with()).containsEntry("orUnit", "longer").containsEntry("count", 6);
        assertThat(web.get().uri("/spaces/" + space).with(cast.as(Cast.TESS)))
                .bodyText()
                .contains("De helft van de vragen kreeg binnen 4 uur een eerste reactie");
    }

    @Test
    void fourWhoReactMakeNone() {
        for (int i = 0; i < FIVE.size(); i++) {
            asked(FIVE.get(i), i == 0 ? Cast.NORA : FIVE.get(Math.max(0, i - 1) % 3), 60);
        }
        reactions.publish();
        assertThat(figure()).isEmpty();
    }

    @Test
    void whatIsAskedAfterItWasMadeChangesItOnlyTheNextTime() {
        for (int i = 0; i < FIVE.size(); i++) {
            asked(FIVE.get(i), FIVE.get((i + 1) % FIVE.size()), 60);
        }
        reactions.publish();
        var before = figure().orElseThrow();
        asked(Cast.NORA, Cast.TESS, 600);
        assertThat(figure()).contains(before);
        reactions.publish();
        assertThat(figure()).isNotEmpty().isNotEqualTo(Optional.of(before));
    }

    @Test
    void whatStandsUnderAPseudonymIsNobodysReaction() {
        for (int i = 0; i < FIVE.size(); i++) {
            var scene = new Scene(context);
            var question = scene.question(FIVE.get(i), space);
            move(question, 10_000);
            unname(move(scene.answer(question, FIVE.get((i + 2) % FIVE.size())), 9_999));
            move(scene.answer(question, FIVE.get((i + 1) % FIVE.size())), 10_000 - 60 * (i + 1));
        }
        reactions.publish();
        assertThat(figure().orElseThrow().with()).containsEntry("median", 3L).containsEntry("medianUnit", "hours");
    }

    @Test
    void whatWasClosedWithoutAReactionWaitedUntilThen() {
        for (int i = 0; i < FIVE.size(); i++) {
            asked(FIVE.get(i), FIVE.get((i + 1) % FIVE.size()), 60 * (i + 1));
        }
        for (int i = 0; i < 20; i++) {
            var question = new Scene(context).question(FIVE.get(i % FIVE.size()), space);
            move(question, 10_000);
            jdbc.sql(
                            "update questions.question set outcome = 'obsolete', closed_at = now() - interval '9990 minutes' where id = :id")
                    .param("id", question.value())
                    .update();
        }
        reactions.publish();
        assertThat(figure().orElseThrow().with()).containsEntry("median", 3L).containsEntry("medianUnit", "hours");
    }

    @Test
    void whatWouldBeSaidInTheSameWordsIsNotSaidAgain() {
        assertThat(say(Words.DUTCH, 180, 170, Figure.UNKNOWN))
                .startsWith(
                        "De helft van de vragen kreeg binnen 3 uur een eerste reactie. Het kan ook langer zijn: het");
        assertThat(say(Words.DUTCH, 180, 170, 190)).contains("binnen 3 uur een eerste reactie: het gaat om 12 vragen");
        assertThat(say(Words.DUTCH, 180, 170, 300)).contains("reactie. Dat kan ook 5 uur zijn: het");
        assertThat(say(Words.DUTCH, 180, 60, 190)).contains("reactie. Dat kan ook 60 minuten zijn: het");
        assertThat(say(Words.DUTCH, 180, 60, 4_320)).contains("Dat kan ook 60 minuten zijn, of 3 dagen: het");
        assertThat(say(Words.DUTCH, 180, 60, Figure.UNKNOWN)).contains("Dat kan ook 60 minuten zijn, of langer: het");
        assertThat(say(Words.ENGLISH, 180, 170, Figure.UNKNOWN))
                .contains("within 3 hours. It may also be longer: these");
        assertThat(say(Words.ENGLISH, 180, 170, 190)).contains("within 3 hours: these are 12 questions");
        assertThat(say(Words.ENGLISH, 180, 60, 1_500)).contains("It may also be 60 minutes, or 25 hours: these");
        assertThat(say(Words.ENGLISH, 180, 60, Figure.UNKNOWN)).contains("It may also be 60 minutes, or longer: these");
    }

    private String say(Locale language, int median, int from, int to) {
        store.replaceAll(List.of(new Figure(space.value(), 12, median, from, to)), Instant.now());
        var said = figure().orElseThrow();
        return words.say(language, said.key(), said.with());
    }

    private void unname(ContributionId id) {
        jdbc.sql("update contributions.contribution set author_id = null, pseudonym = '1 somebody' where id = :id")
                .param("id", id.value())
                .update();
    }

    private Optional<Said> figure() {
        return reactions.of(space, cast.viewer(Cast.TESS));
    }

    private void asked(Cast asker, @org.jspecify.annotations.Nullable Cast reactor, int minutes) {
        var scene = new Scene(context);
        var question = scene.question(asker, space);
        move(question, 10_000);
        if (reactor != null) {
            move(scene.answer(question, reactor), 10_000 - minutes);
        }
    }

    private ContributionId move(ContributionId id, int minutesAgo) {
        jdbc.sql("""
                        update contributions.contribution
                        set published_at = now() - make_interval(mins => :minutes)
                        where id = :id
                        """).param("minutes", minutesAgo).param("id", id.value()).update();
        return id;
    }
}
