package nl.zwerm.expertise.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import nl.zwerm.expertise.AskedQuestion;
import nl.zwerm.expertise.Reach;
import nl.zwerm.expertise.Urgency;
import nl.zwerm.expertise.Votes;
import org.jspecify.annotations.Nullable;

/** People and questions for the tests of routing, with what a test does not care about filled in. */
final class Hospital {

    static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    static final long WOUNDS = 1;
    static final long SHIFTS = 2;
    static final long ASKER = 999;

    private Hospital() {}

    static Relevance relevance() {
        return new Relevance(RelevanceWeights.defaults(), NOW);
    }

    static Answered helped(int daysAgo, long... topics) {
        return answered(daysAgo, true, topics);
    }

    static Answered answered(int daysAgo, boolean helpful, long... topics) {
        var about = new ArrayList<Long>();
        for (var topic : topics) {
            about.add(topic);
        }
        return new Answered(NOW.minus(Duration.ofDays(daysAgo)), Set.copyOf(about), helpful ? 1 : 0);
    }

    static Person person(long id) {
        return new Person(id, null, Set.of(), Set.of(), List.of(), NOW, Room.usual(), null);
    }

    static AskedQuestion about(long id, Set<Long> readers, Long... topics) {
        return new AskedQuestion(id, ASKER, null, Set.of(topics), Urgency.WHENEVER, Votes.NONE, Reach.of(readers));
    }

    /** The authors of the nearest answers, best first, each near enough to be spoken of. */
    static Votes votes(List<Long> authors) {
        return Votes.of(LongStream.range(0, authors.size())
                .mapToObj(answer -> new Votes.Voice(authors.get((int) answer), answer, 1))
                .toList());
    }

    static AskedQuestion with(AskedQuestion question, Votes votes) {
        return new AskedQuestion(
                question.id(),
                question.asker(),
                question.askerTeam(),
                question.topics(),
                question.urgency(),
                votes,
                question.reach());
    }

    /** A candidate one wish at a time. */
    record Person(
            long id,
            @Nullable Long team,
            Set<Long> offers,
            Set<Long> seeks,
            List<Answered> answers,
            @Nullable Instant lastActive,
            Room room,
            @Nullable Instant pausedUntil) {

        Person offering(Long... topics) {
            return new Person(id, team, Set.of(topics), seeks, answers, lastActive, room, pausedUntil);
        }

        Person seeking(Long... topics) {
            return new Person(id, team, offers, Set.of(topics), answers, lastActive, room, pausedUntil);
        }

        Person who(Answered... answers) {
            return new Person(id, team, offers, seeks, List.of(answers), lastActive, room, pausedUntil);
        }

        Person who(int times, Answered answer) {
            return new Person(
                    id, team, offers, seeks, Collections.nCopies(times, answer), lastActive, room, pausedUntil);
        }

        Person seen(int daysAgo) {
            return new Person(id, team, offers, seeks, answers, NOW.minus(Duration.ofDays(daysAgo)), room, pausedUntil);
        }

        Person in(long team) {
            return new Person(id, team, offers, seeks, answers, lastActive, room, pausedUntil);
        }

        Person carrying(int open, int received) {
            return new Person(
                    id, team, offers, seeks, answers, lastActive, new Room(3, 5, open, received), pausedUntil);
        }

        Person away(int days) {
            return new Person(id, team, offers, seeks, answers, lastActive, room, NOW.plus(Duration.ofDays(days)));
        }

        Candidate here() {
            return new Candidate(id, team, offers, seeks, answers, lastActive, room, pausedUntil);
        }
    }
}
