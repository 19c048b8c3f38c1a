package nl.zwerm.expertise.internal;

import static nl.zwerm.expertise.internal.Hospital.NOW;
import static nl.zwerm.expertise.internal.Hospital.SHIFTS;
import static nl.zwerm.expertise.internal.Hospital.WOUNDS;
import static nl.zwerm.expertise.internal.Hospital.about;
import static nl.zwerm.expertise.internal.Hospital.answered;
import static nl.zwerm.expertise.internal.Hospital.helped;
import static nl.zwerm.expertise.internal.Hospital.person;
import static nl.zwerm.expertise.internal.Hospital.votes;
import static nl.zwerm.expertise.internal.Hospital.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zwerm.expertise.AskedQuestion;
import nl.zwerm.expertise.Reason;
import nl.zwerm.expertise.Votes;
import nl.zwerm.expertise.internal.Hospital.Person;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class RelevanceTests {

    private final Relevance relevance = Hospital.relevance();
    private final AskedQuestion question = about(1, Set.of(1L, 2L), WOUNDS);

    @Test
    void anAnswerAHalfLifeAgoCountsHalf() {
        // Halfway is at two fresh answers: one gives a third, a half gives a fifth.
        assertThat(evidence(person(1).who(helped(0, WOUNDS))).helpfulInTopics()).isCloseTo(1 / 3.0, within(1e-9));
        assertThat(evidence(person(1).who(helped(30, WOUNDS))).helpfulInTopics())
                .isCloseTo(0.2, within(1e-9));
        assertThat(evidence(person(1).who(helped(-9, WOUNDS))).helpfulInTopics())
                .isCloseTo(1 / 3.0, within(1e-9));
    }

    @Test
    void anAnswerInTwoOfTheTopicsCountsOnce() {
        var both = about(1, Set.of(1L), WOUNDS, SHIFTS);
        var standing =
                relevance.standing(person(1).who(helped(0, WOUNDS, SHIFTS)).here());
        assertThat(relevance.evidence(both, standing).helpfulInTopics()).isCloseTo(1 / 3.0, within(1e-9));
        assertThat(relevance.evidence(both, standing).shareInTopics()).isCloseTo(1 / 6.0, within(1e-9));
    }

    @Test
    void recentHelpBeatsMoreOfItLongAgo() {
        assertThat(of(person(1).who(2, helped(3, WOUNDS))))
                .isGreaterThan(of(person(2).who(9, helped(200, WOUNDS))));
    }

    @Test
    void aSpecialistBeatsWhoAnswersEverything() {
        var specialist = person(1).who(4, answered(400, false, WOUNDS));
        var generalist = person(2)
                .who(
                        answered(400, false, WOUNDS),
                        answered(400, false, WOUNDS),
                        answered(400, false, WOUNDS),
                        answered(400, false, WOUNDS),
                        answered(400, false, SHIFTS),
                        answered(400, false, SHIFTS),
                        answered(400, false, SHIFTS));
        assertThat(of(specialist)).isGreaterThan(of(generalist));
    }

    @Test
    void declaringATopicOpensTheDoorButDoesNotOutrankHavingHelped() {
        var declared = person(1).offering(WOUNDS);
        assertThat(evidence(declared).knows()).isTrue();
        assertThat(of(declared)).isLessThan(of(person(2).who(helped(30, WOUNDS))));
        assertThat(of(declared)).isGreaterThan(of(person(2)));
    }

    @Test
    void helpingElsewhereRanksButDoesNotMakeAnybodyKnow() {
        var busyElsewhere = person(1).who(50, helped(1, SHIFTS));
        assertThat(evidence(busyElsewhere).knows()).isFalse();
        assertThat(of(busyElsewhere.offering(WOUNDS)))
                .isGreaterThan(of(person(2).offering(WOUNDS)));
    }

    @Test
    void whoWasHereLatelyComesFirstAmongEquals() {
        assertThat(of(person(1).who(helped(5, WOUNDS)).seen(0)))
                .isGreaterThan(of(person(2).who(helped(5, WOUNDS)).seen(60)));
    }

    @Test
    void likeTextsVoteForTheirAuthors() {
        var votes = votes(List.of(1L, 2L, 2L, 3L));
        assertThat(votes.share(1)).isEqualTo(1);
        assertThat(votes.share(2)).isCloseTo(5 / 6.0, within(1e-9));
        assertThat(votes.alike(2)).isEqualTo(2);
        assertThat(votes.share(4)).isZero();
        assertThat(votes(List.of()).byPerson()).isEmpty();
    }

    @Test
    void whoeverOnlyUsedAWordOfTheQuestionDoesNotKnowAnything() {
        var near = new Votes.Voice(1, 11, 0.2);
        var votes = Votes.of(
                List.of(near, new Votes.Voice(2, 12, 0.9), new Votes.Voice(2, 12, 0.5), new Votes.Voice(3, 13, 0.35)));
        assertThat(votes.share(1)).isPositive();
        assertThat(votes.alike(1)).isZero();
        assertThat(votes.alike(2)).as("one answer is near twice").isEqualTo(1);
        var asked = with(question, votes);
        assertThat(relevance
                        .evidence(asked, relevance.standing(person(1).here()))
                        .knows())
                .isFalse();
        assertThat(relevance
                        .evidence(asked, relevance.standing(person(2).here()))
                        .knows())
                .isTrue();
        assertThat(why(asked, person(2))).isEqualTo(new Reason.AnsweredAlike(1));
        assertThat(why(asked, person(3))).isEqualTo(new Reason.SameWords());
        assertThat(why(asked, person(1).offering(WOUNDS))).isEqualTo(new Reason.Declared(WOUNDS));
    }

    @Test
    void theStrongestTieIsTheReason() {
        var helper = person(1).who(helped(40, WOUNDS), helped(10, WOUNDS), helped(900, WOUNDS), helped(1, SHIFTS));
        assertThat(why(question, helper))
                .isEqualTo(new Reason.AnsweredInTopic(2, WOUNDS, NOW.minus(Duration.ofDays(40))));
        var votes = with(question, votes(List.of(1L, 1L)));
        assertThat(why(votes, person(1).who(helped(900, WOUNDS)))).isEqualTo(new Reason.AnsweredAlike(2));
        assertThat(why(question, person(1).offering(WOUNDS, SHIFTS))).isEqualTo(new Reason.Declared(WOUNDS));
        var learner = relevance.standing(person(1).seeking(WOUNDS).here());
        assertThat(relevance.whyLearns(question, learner)).isEqualTo(new Reason.Seeks(WOUNDS));
    }

    @Test
    void theReasonNamesTheTopicInWhichMostHelpWasGiven() {
        var both = about(1, Set.of(1L), WOUNDS, SHIFTS);
        var helper = person(1).who(helped(5, SHIFTS), helped(400, WOUNDS), helped(400, WOUNDS));
        assertThat(why(both, helper)).isEqualTo(new Reason.AnsweredInTopic(1, SHIFTS, NOW.minus(Duration.ofDays(5))));
    }

    @Test
    void relevanceStaysBetweenNothingAndOne() {
        assertThat(of(person(1).seen(9999))).isBetween(0.0, 0.001);
        var best = person(1).who(1000, helped(0, WOUNDS)).offering(WOUNDS);
        var votes = with(question, votes(List.of(1L)));
        assertThat(relevance.of(relevance.evidence(votes, relevance.standing(best.here()))))
                .isBetween(0.98, 1.0);
    }

    @Test
    void weightsComeFromConfiguration() {
        var source = new MapConfigurationPropertySource(
                Map.of("zwerm.routing.relevance.half-life", "7d", "zwerm.routing.relevance.votes", "90"));
        var weights = new Binder(source)
                .bind("zwerm.routing.relevance", RelevanceWeights.class)
                .get();
        assertThat(weights.halfLife()).isEqualTo(Duration.ofDays(7));
        assertThat(weights.votes()).isEqualTo(90);
        assertThat(weights.declared()).isEqualTo(RelevanceWeights.defaults().declared());
    }

    @Test
    void nonsenseInTheConfigurationIsRefusedByName() {
        var source = new MapConfigurationPropertySource(Map.of("zwerm.routing.relevance.half-life", "0d"));
        assertThatThrownBy(() -> new Binder(source).bind("zwerm.routing.relevance", RelevanceWeights.class))
                .rootCause()
                .hasMessageContaining("half-life");
    }

    private Evidence evidence(Person person) {
        return relevance.evidence(question, relevance.standing(person.here()));
    }

    private double of(Person person) {
        return relevance.of(evidence(person));
    }

    private Reason why(AskedQuestion question, Person person) {
        return relevance.whyKnows(question, relevance.standing(person.here()));
    }
}
