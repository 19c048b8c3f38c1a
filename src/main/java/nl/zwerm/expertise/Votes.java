package nl.zwerm.expertise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What authors of like texts have to say about who knows: each of the nearest texts, best first, votes for its author
 * with one over its rank; shares are relative to the author with most votes, so that questions compare.
 */
public record Votes(Map<Long, Vote> byPerson) {

    public static final Votes NONE = new Votes(Map.of());

    /** Further down the list a text is merely about the same hospital. */
    private static final int VOTING = 100;

    private static final int ALIKE = 20;

    /** @param alike how many of this person's texts stand among the nearest, near enough to be spoken of */
    public record Vote(double share, int alike) {}

    public Votes {
        byPerson = Map.copyOf(byPerson);
    }

    /** The authors of the nearest texts, best first; an author stands there once for each text. */
    public static Votes of(List<Long> authors) {
        var sums = new HashMap<Long, Double>();
        var alike = new HashMap<Long, Integer>();
        var voting = authors.subList(0, Math.min(VOTING, authors.size()));
        for (int i = 0; i < voting.size(); i++) {
            sums.merge(voting.get(i), 1.0 / (i + 1), Double::sum);
            alike.merge(voting.get(i), i < ALIKE ? 1 : 0, Integer::sum);
        }
        double most = sums.values().stream().mapToDouble(sum -> sum).max().orElse(1);
        var votes = new HashMap<Long, Vote>();
        sums.forEach((person, sum) -> votes.put(person, new Vote(sum / most, alike.getOrDefault(person, 0))));
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
}
