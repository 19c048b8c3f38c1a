package nl.zwerm.expertise.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zwerm.expertise.AskedQuestion;
import nl.zwerm.expertise.Rehearsal;
import nl.zwerm.expertise.Votes;
import nl.zwerm.expertise.Weighing;

/** Keeps in memory what the stores keep in tables. */
public final class RehearsedRouting implements Rehearsal {

    private static final class Answer {
        private final Votes.Speaker by;
        private final Set<Long> topics;
        private final Instant at;
        private boolean helped;
        private int thanks;

        private Answer(Votes.Speaker by, Set<Long> topics, Instant at) {
            this.by = by;
            this.topics = topics;
            this.at = at;
        }
    }

    private record Place(long person, int number) {}

    private final Map<Long, Answer> answers = new HashMap<>();
    private final Map<Long, Place> places = new HashMap<>();
    private final Map<Long, List<Answered>> byPerson = new HashMap<>();
    private final Map<Long, List<Votes.Speaker>> speaking = new HashMap<>();
    private final Map<Long, Instant> lastSeen = new HashMap<>();

    public static Weighing shipped() {
        return RelevanceWeights.defaults().weighing();
    }

    @Override
    public void answered(Votes.Speaker answer, long question, Set<Long> topics, Instant at) {
        answers.put(answer.answer(), new Answer(answer, topics, at));
        speaking.computeIfAbsent(answer.answer(), _ -> new ArrayList<>()).add(answer);
        speaking.computeIfAbsent(question, _ -> new ArrayList<>()).add(answer);
        var mine = byPerson.computeIfAbsent(answer.person(), _ -> new ArrayList<>());
        places.put(answer.answer(), new Place(answer.person(), mine.size()));
        mine.add(new Answered(at, topics, 0));
    }

    @Override
    public void helped(long answer) {
        var known = answers.get(answer);
        if (known != null) {
            known.helped = true;
            update(known);
        }
    }

    @Override
    public void thanked(long answer) {
        var known = answers.get(answer);
        if (known != null) {
            known.thanks++;
            update(known);
        }
    }

    private void update(Answer answer) {
        var place = places.get(answer.by.answer());
        var mine = byPerson.get(answer.by.person());
        if (place != null && mine != null) {
            mine.set(
                    place.number(),
                    new Answered(answer.at, answer.topics, Answered.helpful(answer.helped, answer.thanks)));
        }
    }

    @Override
    public void seen(long person, Instant at) {
        lastSeen.merge(person, at, (was, is) -> was.isAfter(is) ? was : is);
    }

    @Override
    public Set<Long> people() {
        return Collections.unmodifiableSet(byPerson.keySet());
    }

    @Override
    public Votes votes(List<Votes.Near> nearest) {
        return Votes.heard(nearest, speaking);
    }

    @Override
    public Moment ask(AskedQuestion question, Instant now, Weighing weighing) {
        var relevance = new Relevance(RelevanceWeights.defaults().with(weighing), now);
        var standings = byPerson.keySet().stream()
                .filter(question::mayReach)
                .sorted()
                .map(person -> relevance.standing(candidate(person)))
                .toList();
        return new RehearsedMoment(relevance, question, standings);
    }

    private Candidate candidate(long person) {
        var all = byPerson.getOrDefault(person, List.of());
        var latest = all.subList(Math.max(0, all.size() - Candidates.ANSWERS_EACH), all.size());
        return new Candidate(person, null, Set.of(), Set.of(), latest, lastSeen.get(person), Room.usual(), null);
    }
}
