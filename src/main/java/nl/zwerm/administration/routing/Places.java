package nl.zwerm.administration.routing;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import nl.zwerm.expertise.Rehearsal.Moment;

/** Where those who answered stand in a ranking of all who had answered before. */
final class Places {

    private static final int SHUFFLES = 100;

    private final int[] sought;
    private final long[] lots;

    private Places(int[] sought, long[] lots) {
        this.sought = sought;
        this.lots = lots;
    }

    static Places of(Moment moment, Set<Long> answered) {
        List<Long> people = moment.people();
        var sought = new int[answered.size()];
        int found = 0;
        for (int i = 0; i < people.size(); i++) {
            if (answered.contains(people.get(i))) {
                sought[found++] = i;
            }
        }
        return new Places(Arrays.copyOf(sought, found), moment.lots());
    }

    int[] sought() {
        return sought.clone();
    }

    /** Between equals a lot decides that knows nothing of them. */
    Measures ranked(double[] scores) {
        var places = new int[sought.length];
        for (int i = 0; i < sought.length; i++) {
            places[i] = 1 + before(scores, sought[i]);
        }
        return Measures.of(places);
    }

    private int before(double[] scores, int person) {
        int before = 0;
        for (int other = 0; other < scores.length; other++) {
            int order = Double.compare(scores[other], scores[person]);
            if (order > 0 || (order == 0 && Long.compareUnsigned(lots[other], lots[person]) < 0)) {
                before++;
            }
        }
        return before;
    }

    /** The mean over many orders at random, so that luck tells nothing. */
    Measures shuffled(long seed) {
        var random = new SplittableRandom(seed);
        double mrr = 0;
        double p1 = 0;
        double p5 = 0;
        double ndcg = 0;
        for (int i = 0; i < SHUFFLES; i++) {
            var one = Measures.of(places(random));
            mrr += one.mrr() / SHUFFLES;
            p1 += one.p1() / SHUFFLES;
            p5 += one.p5() / SHUFFLES;
            ndcg += one.ndcg10() / SHUFFLES;
        }
        return new Measures(mrr, p1, p5, ndcg);
    }

    private int[] places(SplittableRandom random) {
        return random.ints(1, lots.length + 1).distinct().limit(sought.length).toArray();
    }
}
