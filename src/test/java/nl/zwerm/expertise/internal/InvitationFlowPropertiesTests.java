package nl.zwerm.expertise.internal;

import static nl.zwerm.expertise.internal.Hospital.NOW;
import static nl.zwerm.expertise.internal.Hospital.helped;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.zwerm.expertise.AskedQuestion;
import nl.zwerm.expertise.Invitation;
import nl.zwerm.expertise.Place;
import nl.zwerm.expertise.Reach;
import nl.zwerm.expertise.Reason;
import nl.zwerm.expertise.Urgency;

/** Whatever the organisation looks like: nobody is asked too much, and no other way of inviting is cheaper. */
class InvitationFlowPropertiesTests {

    private final Relevance relevance = Hospital.relevance();
    private final InvitationCosts costs = InvitationCosts.defaults();
    private final InvitationFlow flow = new InvitationFlow(relevance, costs);

    @Property(tries = 300)
    void nobodyIsAskedTooMuch(
            @ForAll Random random,
            @ForAll @IntRange(max = 30) int manyQuestions,
            @ForAll @IntRange(max = 40) int manyPeople) {
        var people = people(random, manyPeople);
        var questions = questions(random, manyQuestions, manyPeople);
        var invitations = invitations(questions, people);
        for (var someone : people) {
            var theirs = invitations.stream()
                    .filter(invitation -> invitation.person() == someone.id())
                    .toList();
            assertThat(theirs).hasSizeLessThanOrEqualTo(someone.room().left());
            assertThat(theirs).extracting(Invitation::question).doesNotHaveDuplicates();
            assertThat(theirs.isEmpty() || !someone.isPaused(NOW)).isTrue();
        }
        for (var question : questions) {
            var asked = invitations.stream()
                    .filter(invitation -> invitation.question() == question.id())
                    .toList();
            assertThat(asked).allMatch(invitation -> question.mayReach(invitation.person()));
            assertThat(asked.stream().filter(invitation -> invitation.place() == Place.KNOWS))
                    .hasSizeLessThanOrEqualTo(2)
                    .allMatch(invitation -> knows(question, people.get((int) invitation.person())));
            assertThat(asked.stream().filter(invitation -> invitation.place() == Place.LEARNS))
                    .hasSizeLessThanOrEqualTo(1)
                    .allMatch(invitation -> seeks(question, people.get((int) invitation.person())));
        }
    }

    @Property(tries = 150)
    void noOtherWayIsCheaper(
            @ForAll Random random,
            @ForAll @IntRange(min = 1, max = 3) int manyQuestions,
            @ForAll @IntRange(max = 4) int manyPeople) {
        var people = people(random, manyPeople);
        var questions = questions(random, manyQuestions, manyPeople);
        int cheapest = cheapest(questions, people, 0, new ArrayList<>());
        assertThat(cost(questions, people, invitations(questions, people))).isEqualTo(cheapest);
    }

    @Property(tries = 100)
    void greedIsNeverCheaper(
            @ForAll Random random,
            @ForAll @IntRange(min = 1, max = 25) int manyQuestions,
            @ForAll @IntRange(min = 1, max = 20) int manyPeople) {
        var people = people(random, manyPeople);
        var questions = questions(random, manyQuestions, manyPeople);
        assertThat(cost(questions, people, invitations(questions, people)))
                .isLessThanOrEqualTo(cost(questions, people, greedy(questions, people)));
    }

    private List<Invitation> invitations(List<AskedQuestion> questions, List<Candidate> people) {
        return flow.offer(questions, people).stream()
                .flatMap(offering -> offering.invitations().stream())
                .toList();
    }

    /** Tries every way to invite for one question after another. */
    private int cheapest(List<AskedQuestion> questions, List<Candidate> people, int next, List<Invitation> made) {
        if (next == questions.size()) {
            return cost(questions, people, made);
        }
        int least = Integer.MAX_VALUE;
        for (var way : ways(questions.get(next), people)) {
            var all = new ArrayList<>(made);
            all.addAll(way);
            if (within(people, all)) {
                least = Math.min(least, cheapest(questions, people, next + 1, all));
            }
        }
        return least;
    }

    private List<List<Invitation>> ways(AskedQuestion question, List<Candidate> people) {
        var ways = new ArrayList<List<Invitation>>();
        ways.add(List.of());
        for (var someone : people) {
            var more = new ArrayList<List<Invitation>>();
            for (var place : Place.values()) {
                if (fits(question, someone, place)) {
                    int most = place == Place.KNOWS ? 2 : 1;
                    for (var way : ways) {
                        if (way.stream().filter(made -> made.place() == place).count() < most) {
                            var longer = new ArrayList<>(way);
                            longer.add(invitation(question, people, someone, place));
                            more.add(longer);
                        }
                    }
                }
            }
            ways.addAll(more);
        }
        return ways;
    }

    private List<Invitation> greedy(List<AskedQuestion> questions, List<Candidate> people) {
        var made = new ArrayList<Invitation>();
        for (var question : questions) {
            for (var place : List.of(Place.KNOWS, Place.KNOWS, Place.LEARNS)) {
                people.stream()
                        .filter(someone -> fits(question, someone, place))
                        .filter(someone -> made.stream()
                                .noneMatch(one -> one.question() == question.id() && one.person() == someone.id()))
                        .map(someone -> invitation(question, people, someone, place))
                        .filter(one -> {
                            var all = new ArrayList<>(made);
                            all.add(one);
                            return within(people, all);
                        })
                        .max(Comparator.comparingDouble(Invitation::relevance))
                        .ifPresent(made::add);
            }
        }
        return made;
    }

    private int cost(List<AskedQuestion> questions, List<Candidate> people, List<Invitation> invitations) {
        int sum = 0;
        var carried = new HashMap<Long, Integer>();
        for (var invitation : invitations) {
            var candidate = people.get((int) invitation.person());
            var question = questions.get((int) invitation.question());
            sum += costs.invitation(question, candidate, invitation.place(), invitation.relevance());
            int load = carried.merge(candidate.id(), 1, Integer::sum) - 1;
            sum += costs.oneMore(candidate.room().load() + load);
        }
        for (var question : questions) {
            sum += costOfOpenPlaces(question, people, invitations);
        }
        return sum;
    }

    private int costOfOpenPlaces(AskedQuestion question, List<Candidate> people, List<Invitation> invitations) {
        int sum = 0;
        if (people.stream().anyMatch(someone -> fits(question, someone, Place.KNOWS))) {
            long taken = taken(question, invitations, Place.KNOWS);
            sum += taken < 2 ? costs.open(question.urgency(), false) : 0;
            sum += taken < 1 ? costs.open(question.urgency(), true) : 0;
        }
        if (people.stream().anyMatch(someone -> fits(question, someone, Place.LEARNS))) {
            sum += taken(question, invitations, Place.LEARNS) < 1 ? costs.openForLearner() : 0;
        }
        return sum;
    }

    private static long taken(AskedQuestion question, List<Invitation> invitations, Place place) {
        return invitations.stream()
                .filter(made -> made.question() == question.id() && made.place() == place)
                .count();
    }

    private static boolean within(List<Candidate> people, List<Invitation> invitations) {
        return people.stream()
                .allMatch(someone -> invitations.stream()
                                .filter(made -> made.person() == someone.id())
                                .count()
                        <= someone.room().left());
    }

    private boolean fits(AskedQuestion question, Candidate someone, Place place) {
        return question.mayReach(someone.id())
                && !someone.isPaused(NOW)
                && someone.room().left() > 0
                && (place == Place.KNOWS ? knows(question, someone) : seeks(question, someone));
    }

    private boolean knows(AskedQuestion question, Candidate someone) {
        return relevance
                .evidence(question, List.of(relevance.standing(someone)))
                .getFirst()
                .knows();
    }

    private static boolean seeks(AskedQuestion question, Candidate someone) {
        return someone.seeks().stream().anyMatch(question.topics()::contains);
    }

    private Invitation invitation(AskedQuestion question, List<Candidate> people, Candidate someone, Place place) {
        var reached = people.stream()
                .filter(one -> question.mayReach(one.id()))
                .map(relevance::standing)
                .toList();
        int number = reached.stream().map(Standing::candidate).toList().indexOf(someone);
        double relevant = relevance.of(relevance.evidence(question, reached).get(number));
        return new Invitation(question.id(), someone.id(), place, relevant, new Reason.Steward());
    }

    /** Ids are positions. */
    private static List<Candidate> people(Random random, int many) {
        var people = new ArrayList<Candidate>();
        for (long id = 0; id < many; id++) {
            var answers = new ArrayList<Answered>();
            for (int i = random.nextInt(6); i > 0; i--) {
                answers.add(helped(random.nextInt(200), random.nextInt(4)));
            }
            people.add(new Candidate(
                    id,
                    random.nextInt(3) == 0 ? null : (long) random.nextInt(3),
                    some(random, 4, 4),
                    some(random, 4, 3),
                    answers,
                    random.nextInt(5) == 0 ? null : NOW.minus(Duration.ofDays(random.nextInt(90))),
                    new Room(random.nextInt(4), random.nextInt(6), random.nextInt(2), random.nextInt(3)),
                    random.nextInt(8) == 0 ? NOW.plusSeconds(60) : null));
        }
        return people;
    }

    private static List<AskedQuestion> questions(Random random, int many, int people) {
        var questions = new ArrayList<AskedQuestion>();
        var urgencies = Urgency.values();
        for (long id = 0; id < many; id++) {
            var voters = people == 0
                    ? List.<Long>of()
                    : random.longs(random.nextInt(5), 0, people).boxed().toList();
            var reach = new Reach(
                    minus(LongStream.range(0, people).boxed().toList(), some(random, people, 6)),
                    some(random, people, 8),
                    some(random, people, 4));
            questions.add(new AskedQuestion(
                    id,
                    random.nextInt(people + 1),
                    random.nextBoolean() ? null : (long) random.nextInt(3),
                    some(random, 4, 2),
                    urgencies[random.nextInt(urgencies.length)],
                    Hospital.votes(voters),
                    reach));
        }
        return questions;
    }

    private static Set<Long> some(Random random, int below, int oneIn) {
        var chosen = new HashSet<Long>();
        for (long id = 0; id < below; id++) {
            if (random.nextInt(oneIn) == 0) {
                chosen.add(id);
            }
        }
        return chosen;
    }

    private static Set<Long> minus(List<Long> all, Set<Long> without) {
        var left = new HashSet<>(all);
        left.removeAll(without);
        return left;
    }
}
