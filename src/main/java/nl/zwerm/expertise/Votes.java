package nl.zwerm.expertise;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What like texts have to say about who knows: each of the nearest answers, best first, and each answer to one of the
 * nearest questions, votes for its author with how like it is over its rank; shares are relative to the author with most
 * votes, so that questions compare.
 */
public record Votes(Map<Long, Vote> byPerson) {

    public static final Votes NONE = new Votes(Map.of());

    /** Further down the list a text is merely about the same hospital. */
    private static final int VOTING = 100;

    /** Tried on questions of one sentence: from here on the two are about the same thing. */
    private static final double ALIKE = 0.4;

    /** From here on they share words that matter, and perhaps more. */
    private static final double NEAR = 0.3;

    /** Many more than have a voice: a large import has a near text for everything, by people who are not here yet. */
    public static final int NEAREST = 1_000;

    /** So many are looked at first: mostly they have voices enough, and then what is further away changes nothing. */
    public static final int FIRST = 200;

    /** A text that is near, and how much of the question it speaks of. */
    public record Near(long contribution, double likeness) {}

    /** An answer that speaks for its author. */
    public record Speaker(long person, long answer) {}

    /** An answer that is near; {@code likeness}, from 0 to 1, is how much of the question it speaks of. */
    public record Voice(long author, long answer, double likeness) {}

    /**
     * @param alike how many of this person's answers are so like the question that they may be spoken of
     * @param near whether any of them is near enough to think that this person knows something
     */
    public record Vote(double share, int alike, boolean near) {}

    public Votes {
        byPerson = Map.copyOf(byPerson);
    }

    /** Whether these have all the voices that count. */
    public static boolean enough(Map<Long, List<Speaker>> speaking) {
        return speaking.values().stream().mapToInt(List::size).sum() >= VOTING;
    }

    /** From the nearest texts, best first, and the answers that speak for each: itself, or those to the question it is. */
    public static Votes heard(List<Near> nearest, Map<Long, List<Speaker>> speaking) {
        return of(nearest.stream()
                .flatMap(near -> speaking.getOrDefault(near.contribution(), List.of()).stream()
                        .map(speaker -> new Voice(speaker.person(), speaker.answer(), near.likeness())))
                .toList());
    }

    /** The nearest answers, best first; one may be there twice, for its own words and for those of its question. */
    public static Votes of(List<Voice> voices) {
        var sums = new HashMap<Long, Double>();
        var alike = new HashMap<Long, Set<Long>>();
        var near = new HashSet<Long>();
        var voting = voices.subList(0, Math.min(VOTING, voices.size()));
        for (int i = 0; i < voting.size(); i++) {
            var voice = voting.get(i);
            sums.merge(voice.author(), voice.likeness() / (i + 1), Double::sum);
            if (voice.likeness() >= ALIKE) {
                alike.computeIfAbsent(voice.author(), _ -> new HashSet<>()).add(voice.answer());
            }
            if (voice.likeness() >= NEAR) {
                near.add(voice.author());
            }
        }
        double most = Math.max(
                Double.MIN_NORMAL,
                sums.values().stream().mapToDouble(sum -> sum).max().orElse(1));
        var votes = new HashMap<Long, Vote>();
        sums.forEach((person, sum) -> votes.put(
                person,
                new Vote(sum / most, alike.getOrDefault(person, Set.of()).size(), near.contains(person))));
        return new Votes(votes);
    }

    public double share(long person) {
        var vote = byPerson.get(person);
        return vote == null ? 0 : vote.share();
    }

    public int alike(long person) {
        var vote = byPerson.get(person);
        return vote == null ? 0 : vote.alike();
    }

    public boolean near(long person) {
        var vote = byPerson.get(person);
        return vote != null && vote.near();
    }
}
