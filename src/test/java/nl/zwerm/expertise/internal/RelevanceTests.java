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
    void anAnswerAHalfLifeAgoCountsHalfAndHalfOfThatWithoutThanks() {
        assertThat(overall(helped(0, WOUNDS))).isCloseTo(1, within(1e-9));
        assertThat(overall(helped(60, WOUNDS))).isCloseTo(0.5, within(1e-9));
        assertThat(overall(helped(-9, WOUNDS))).isCloseTo(1, within(1e-9));
        assertThat(overall(answered(60, false, WOUNDS))).isCloseTo(0.25, within(1e-9));
    }

    @Test
    void anAnswerInTwoOfTheTopicsCountsOnce() {
        var both = about(1, Set.of(1L), WOUNDS, SHIFTS);
        var standing =
                relevance.standing(person(1).who(helped(0, WOUNDS, SHIFTS)).here());
        assertThat(standing.answersIn(both.topics()).worth()).isCloseTo(1, within(1e-9));
        assertThat(evidence(both, person(1).who(helped(0, WOUNDS, SHIFTS))).shareInTopics())
                .isCloseTo(1 / 6.0, within(1e-9));
    }

    @Test
    void whoeverHasMostIsTheMeasureOfTheOthers() {
        var most = relevance.standing(person(1).who(4, helped(0, WOUNDS)).here());
        var less = relevance.standing(person(2).who(helped(0, WOUNDS)).here());
        var none = relevance.standing(person(3).who(helped(0, SHIFTS)).here());
        var asked = about(1, Set.of(1L, 2L, 3L), WOUNDS);
        var evidence = relevance.evidence(asked, List.of(most, less, none));
        assertThat(evidence.getFirst().helpfulInTopics()).isEqualTo(1);
        assertThat(evidence.get(1).helpfulInTopics()).isCloseTo(0.5, within(1e-9));
        assertThat(evidence.get(1).helpfulOverall()).isCloseTo(0.5, within(1e-9));
        assertThat(evidence.getLast().helpfulInTopics()).isZero();
        assertThat(relevance.evidence(asked, List.of(none)).getFirst().helpfulInTopics())
                .isZero();
    }

    @Test
    void recentHelpBeatsMoreOfItLongAgo() {
        assertThat(before(person(1).who(2, helped(3, WOUNDS)), person(2).who(9, helped(300, WOUNDS))))
                .isTrue();
    }

    @Test
    void aSpecialistBeatsWhoAnswersAsMuchOfEverything() {
        var specialist = person(1).who(4, answered(400, false, WOUNDS));
        var generalist = person(2)
                .who(
                        answered(400, false, WOUNDS),
                        answered(400, false, WOUNDS),
                        answered(400, false, SHIFTS),
                        answered(400, false, SHIFTS));
        assertThat(before(specialist, generalist)).isTrue();
    }

    @Test
    void declaringATopicOpensTheDoorButDoesNotOutrankHavingHelped() {
        var declared = person(1).offering(WOUNDS);
        assertThat(evidence(question, declared).knows()).isTrue();
        assertThat(before(person(2).who(helped(30, WOUNDS)), declared)).isTrue();
        assertThat(before(declared, person(2))).isTrue();
    }

    @Test
    void helpingElsewhereRanksButDoesNotMakeAnybodyKnow() {
        var busyElsewhere = person(1).who(50, helped(1, SHIFTS));
        assertThat(evidence(question, busyElsewhere).knows()).isFalse();
        assertThat(before(busyElsewhere.offering(WOUNDS), person(2).offering(WOUNDS)))
                .isTrue();
    }

    @Test
    void whoWasHereLatelyComesFirstAmongEquals() {
        assertThat(before(
                        person(1).who(helped(5, WOUNDS)).seen(0),
                        person(2).who(helped(5, WOUNDS)).seen(60)))
                .isTrue();
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
        assertThat(evidence(asked, person(1)).knows()).isFalse();
        assertThat(evidence(asked, person(2)).knows()).isTrue();
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
        assertThat(relevance.of(evidence(question, person(1).seen(9999)))).isBetween(0.0, 0.001);
        var best = person(1).who(1000, helped(0, WOUNDS)).offering(WOUNDS);
        var votes = with(question, votes(List.of(1L)));
        assertThat(relevance.of(evidence(votes, best))).isBetween(0.98, 1.0);
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

    private double overall(Answered answer) {
        return relevance.standing(person(1).who(answer).here()).overall();
    }

    private Evidence evidence(AskedQuestion asked, Person person) {
        return relevance
                .evidence(asked, List.of(relevance.standing(person.here())))
                .getFirst();
    }

    /** Whether the one comes before the other when both could be asked. */
    private boolean before(Person one, Person other) {
        var standings = List.of(relevance.standing(one.here()), relevance.standing(other.here()));
        var evidence = relevance.evidence(question, standings);
        return relevance.of(evidence.getFirst()) > relevance.of(evidence.getLast());
    }

    private Reason why(AskedQuestion question, Person person) {
        return relevance.whyKnows(question, relevance.standing(person.here()), evidence(question, person));
    }
}
