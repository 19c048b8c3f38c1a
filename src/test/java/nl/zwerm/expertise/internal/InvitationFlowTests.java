package nl.zwerm.expertise.internal;

import static nl.zwerm.expertise.internal.Hospital.ASKER;
import static nl.zwerm.expertise.internal.Hospital.SHIFTS;
import static nl.zwerm.expertise.internal.Hospital.WOUNDS;
import static nl.zwerm.expertise.internal.Hospital.about;
import static nl.zwerm.expertise.internal.Hospital.helped;
import static nl.zwerm.expertise.internal.Hospital.person;
import static nl.zwerm.expertise.internal.Hospital.votes;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import nl.zwerm.expertise.AskedQuestion;
import nl.zwerm.expertise.Invitation;
import nl.zwerm.expertise.Offering;
import nl.zwerm.expertise.Offering.Invited;
import nl.zwerm.expertise.Offering.NobodyHasRoom;
import nl.zwerm.expertise.Offering.NobodyKnows;
import nl.zwerm.expertise.Place;
import nl.zwerm.expertise.Reach;
import nl.zwerm.expertise.Reason;
import nl.zwerm.expertise.Urgency;
import nl.zwerm.expertise.Votes;
import nl.zwerm.expertise.internal.Hospital.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InvitationFlowTests {

    private static final Set<Long> ALL =
            Set.copyOf(LongStream.range(0, 1000).boxed().toList());

    private final InvitationFlow flow = new InvitationFlow(Hospital.relevance(), InvitationCosts.defaults());
    private final Person expert = person(1).who(5, helped(2, WOUNDS));
    private final Person helper = person(2).who(helped(20, WOUNDS));
    private final Person declared = person(3).offering(WOUNDS);
    private final Person learner = person(4).seeking(WOUNDS);
    private final Person stranger = person(5).who(9, helped(1, SHIFTS));

    @Test
    void twoWhoKnowAndOneWhoLearnsAreInvited() {
        var offering = one(about(1, ALL, WOUNDS), stranger, learner, declared, helper, expert);
        assertThat(offering).isInstanceOf(Invited.class);
        assertThat(people(offering, Place.KNOWS)).containsExactly(1L, 2L);
        assertThat(people(offering, Place.LEARNS)).containsExactly(4L);
        assertThat(((Invited) offering).open()).isZero();
        assertThat(offering.invitations().getLast().reason()).isEqualTo(new Reason.Seeks(WOUNDS));
    }

    @Test
    void whoHasNothingToDoWithItIsNotAskedEvenWhenPlacesStayOpen() {
        var offering = one(about(1, ALL, WOUNDS), stranger, expert);
        assertThat(people(offering, Place.KNOWS)).containsExactly(1L);
        assertThat(((Invited) offering).open()).isEqualTo(1);
    }

    @Test
    void whoKnowsAndWantsToLearnMoreTakesOnePlace() {
        var both = person(7).who(5, helped(2, WOUNDS)).seeking(WOUNDS);
        assertThat(one(about(1, ALL, WOUNDS), both).invitations()).hasSize(1);
        var three = one(about(1, ALL, WOUNDS), both, expert, helper);
        assertThat(people(three, Place.KNOWS)).containsExactlyInAnyOrder(1L, 2L);
        assertThat(people(three, Place.LEARNS)).containsExactly(7L);
    }

    @Test
    void withoutEvidenceNobodyKnows() {
        assertThat(one(about(1, ALL, WOUNDS), stranger)).isEqualTo(new NobodyKnows(1, List.of()));
        assertThat(one(about(1, ALL, WOUNDS))).isEqualTo(new NobodyKnows(1, List.of()));
        assertThat(one(about(1, ALL, WOUNDS), learner))
                .isInstanceOfSatisfying(
                        NobodyKnows.class,
                        nobody -> assertThat(nobody.invitations()).hasSize(1));
    }

    @Test
    void whoKnowsButIsFullOrAwayIsToldApart() {
        assertThat(one(about(1, ALL, WOUNDS), expert.carrying(3, 3))).isEqualTo(new NobodyHasRoom(1, List.of()));
        assertThat(one(about(1, ALL, WOUNDS), expert.carrying(0, 5))).isEqualTo(new NobodyHasRoom(1, List.of()));
        assertThat(one(about(1, ALL, WOUNDS), expert.away(2))).isEqualTo(new NobodyHasRoom(1, List.of()));
        assertThat(one(about(1, ALL, WOUNDS), expert.away(-2))).isInstanceOf(Invited.class);
    }

    @Test
    void theAskerAndWhoMayNotReadItAndWhoWasAskedBeforeAreLeftOut() {
        var asker = person(ASKER).who(5, helped(2, WOUNDS));
        assertThat(one(about(1, ALL, WOUNDS), asker)).isInstanceOf(NobodyKnows.class);
        assertThat(one(about(1, Set.of(2L), WOUNDS), expert)).isInstanceOf(NobodyKnows.class);
        var again = question(1, WOUNDS, null, Urgency.WHENEVER, new Reach(ALL, Set.of(1L), Set.of()));
        assertThat(people(one(again, expert, helper), Place.KNOWS)).containsExactly(2L);
    }

    @Test
    void anotherTeamComesFirstAmongEqualsAndWhoWasAskedLatelyLast() {
        var reach = new Reach(ALL, Set.of(), Set.of(2L));
        var question = question(1, WOUNDS, 50L, Urgency.WHENEVER, reach);
        var offering = one(
                question, declaring(1).in(50), declaring(2).in(60), declaring(3).in(60));
        assertThat(people(offering, Place.KNOWS)).containsExactly(3L, 2L);
        assertThat(people(
                        one(
                                question(1, WOUNDS, null, Urgency.WHENEVER, reach),
                                declaring(1),
                                declaring(2),
                                declaring(3)),
                        Place.KNOWS))
                .containsExactlyInAnyOrder(1L, 3L);
    }

    @Test
    void loadIsSharedAmongEquals() {
        var questions =
                LongStream.range(0, 6).mapToObj(id -> about(id, ALL, WOUNDS)).toList();
        var people = LongStream.range(1, 5).mapToObj(id -> declaring(id).here()).toList();
        var offerings = flow.offer(questions, people);
        for (var someone : people) {
            assertThat(offerings.stream()
                            .flatMap(offering -> offering.invitations().stream())
                            .filter(invitation -> invitation.person() == someone.id()))
                    .hasSize(3);
        }
    }

    @Test
    void scarceRoomReachesEveryQuestionOnceBeforeAnyTwice() {
        var questions = List.of(about(1, ALL, WOUNDS), about(2, ALL, WOUNDS));
        var offerings = flow.offer(
                questions,
                List.of(expert.carrying(2, 2).here(), helper.carrying(2, 2).here()));
        assertThat(offerings)
                .allSatisfy(offering -> assertThat(offering.invitations()).hasSize(1));
    }

    @Test
    void whereRoomIsScarceTheUrgentQuestionGoesFirst() {
        var later = about(1, ALL, WOUNDS);
        var today = question(2, WOUNDS, null, Urgency.TODAY, Reach.of(ALL));
        var offerings =
                flow.offer(List.of(later, today), List.of(expert.carrying(2, 2).here()));
        assertThat(offerings.getFirst()).isInstanceOf(NobodyHasRoom.class);
        assertThat(offerings.getLast()).isInstanceOf(Invited.class);
    }

    @Test
    void theOneExpertIsKeptForTheQuestionOnlyTheyCanAnswer() {
        var onlyExpert = person(1).offering(WOUNDS, SHIFTS).carrying(2, 2);
        var helper = person(2).offering(WOUNDS).carrying(2, 2);
        var offerings = flow.offer(
                List.of(about(1, ALL, WOUNDS), about(2, ALL, SHIFTS)), List.of(onlyExpert.here(), helper.here()));
        assertThat(people(offerings.getFirst(), Place.KNOWS)).containsExactly(2L);
        assertThat(people(offerings.getLast(), Place.KNOWS)).containsExactly(1L);
    }

    @Test
    void amongEqualsTheLotDecidesAndNotTheOrder() {
        var people = new ArrayList<>(
                LongStream.range(1, 40).mapToObj(id -> declaring(id).here()).toList());
        var questions = new ArrayList<>(
                LongStream.range(0, 12).mapToObj(id -> about(id, ALL, WOUNDS)).toList());
        var first = new HashSet<>(flow.offer(questions, people));
        Collections.shuffle(people, new Random(7));
        Collections.shuffle(questions, new Random(7));
        assertThat(new HashSet<>(flow.offer(questions, people))).isEqualTo(first);
        var asked = new HashSet<Long>();
        first.forEach(offering -> asked.addAll(people(offering, Place.KNOWS)));
        assertThat(asked).hasSizeGreaterThan(15);
    }

    @Test
    void aMorningOfTheWholeOrganisationTakesAMoment() {
        var random = new Random(42);
        var people = new ArrayList<Candidate>();
        for (long id = 0; id < 2000; id++) {
            var answers = new Answered[random.nextInt(40)];
            for (int i = 0; i < answers.length; i++) {
                answers[i] = helped(random.nextInt(300), random.nextInt(60));
            }
            people.add(person(id)
                    .who(answers)
                    .seeking((long) random.nextInt(60))
                    .in(random.nextInt(80))
                    .here());
        }
        var readers = Set.copyOf(LongStream.range(0, 2000).boxed().toList());
        var questions = new ArrayList<AskedQuestion>();
        for (long id = 0; id < 500; id++) {
            var votes = random.longs(100, 0, 2000).boxed().toList();
            var topics = Set.of((long) random.nextInt(30), 30L + random.nextInt(30));
            questions.add(new AskedQuestion(id, id, 3L, topics, Urgency.THIS_WEEK, votes(votes), Reach.of(readers)));
        }
        var offerings = flow.offer(questions, people);
        assertThat(offerings)
                .allSatisfy(offering -> assertThat(offering.invitations()).hasSize(3));
    }

    private Offering one(AskedQuestion question, Person... people) {
        return flow.offer(
                        List.of(question),
                        List.of(people).stream().map(Person::here).toList())
                .getFirst();
    }

    private static Person declaring(long id) {
        return person(id).offering(WOUNDS);
    }

    private static AskedQuestion question(long id, long topic, @Nullable Long team, Urgency urgency, Reach reach) {
        return new AskedQuestion(id, ASKER, team, Set.of(topic), urgency, Votes.NONE, reach);
    }

    private static List<Long> people(Offering offering, Place place) {
        return offering.invitations().stream()
                .filter(invitation -> invitation.place() == place)
                .map(Invitation::person)
                .toList();
    }
}
