package nl.zwerm.administration.routing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.zwerm.administration.routing.Replay.Stop;
import nl.zwerm.exchange.stackexchange.DumpRefused;
import nl.zwerm.expertise.Rehearsal;
import nl.zwerm.expertise.Weighing;
import nl.zwerm.web.Words;
import org.jspecify.annotations.Nullable;

/** Asks routing, as it ships, who would answer each question of the last two fifths of a site; and looks who did. */
public final class RoutingEvaluation {

    private static final double SPLIT = 0.6;

    /** Before this part of a site hardly anybody is known. */
    private static final double BEGINNING = 0.15;

    private static final int LEARN_FROM = 400;
    private static final int SAY_EVERY = 500;

    private final Consumer<String> progress;

    public RoutingEvaluation(Consumer<String> progress) {
        this.progress = progress;
    }

    /** @param leaveOneOut whether to try on each site the weights that are found on all the others */
    public Outcome run(List<Path> folders, boolean leaveOneOut) {
        if (leaveOneOut && folders.size() < 2) {
            throw new EvaluationRefused("To leave one out takes two folders or more.");
        }
        var found = leaveOneOut ? folders.stream().map(this::fitOnAll).toList() : List.<Weighing>of();
        var sites = new ArrayList<Outcome.OfSite>();
        for (int i = 0; i < folders.size(); i++) {
            sites.add(judge(read(folders.get(i)), leaveOneOut ? mean(without(found, i)) : null));
        }
        return new Outcome(List.copyOf(sites), leaveOneOut ? mean(found) : null);
    }

    private static List<Weighing> without(List<Weighing> all, int one) {
        var others = new ArrayList<>(all);
        others.remove(one);
        return others;
    }

    private Outcome.OfSite judge(Site site, @Nullable Weighing elsewhere) {
        int cut = (int) Math.ceil(site.questions().size() * SPLIT);
        var learnt = sample((int) (site.questions().size() * BEGINNING), cut);
        var judging = new Judging(site, elsewhere);
        progress.accept(site.name() + ": " + site.questions().size() + " questions");
        Replay.run(site, number -> number >= cut || learnt[number], (number, stop) -> {
            if (number < cut) {
                judging.learn(stop);
            } else {
                judging.judge(stop);
            }
        });
        return judging.outcome();
    }

    private Weighing fitOnAll(Path folder) {
        var site = read(folder);
        int size = site.questions().size();
        var learnt = sample((int) (size * BEGINNING), size);
        var fitting = new Fitting();
        progress.accept(site.name() + ": finding weights");
        Replay.run(site, number -> learnt[number], (_, stop) -> fitting.look(stop));
        if (fitting.questions() == 0) {
            throw new EvaluationRefused("There is nothing to learn from in " + folder + ".");
        }
        return fitting.fitted();
    }

    /** Marks numbers, evenly spread. */
    private static boolean[] sample(int from, int to) {
        var marked = new boolean[to];
        int size = to - from;
        int wanted = Math.min(LEARN_FROM, size);
        for (int i = 0; i < wanted; i++) {
            marked[from + (int) ((long) i * size / wanted)] = true;
        }
        return marked;
    }

    /** The mean of the proportions, and the geometric mean of the half-lives. */
    static Weighing mean(List<Weighing> several) {
        var weights = new double[Weighing.PARTS.size()];
        double log = 0;
        for (var one : several) {
            for (int part = 0; part < weights.length; part++) {
                weights[part] += one.weights().get(part) / several.size();
            }
            log += Math.log((double) one.halfLife().toMillis()) / several.size();
        }
        return new Weighing(
                Arrays.stream(weights).boxed().toList(), java.time.Duration.ofMillis(Math.round(Math.exp(log))));
    }

    private static Site read(Path folder) {
        try {
            return SiteReading.read(folder);
        } catch (DumpRefused e) {
            throw new EvaluationRefused(new Words().say(Words.ENGLISH, e.wordsKey(), Map.of("0", e.subject())));
        }
    }

    /** Goes along with one site. */
    private final class Judging {

        private final Site site;
        private final @Nullable Weighing elsewhere;
        private final Fitting fitting = new Fitting();
        private final Judged judged = new Judged();
        private final Map<Ranker, Invitations> invitations =
                new EnumMap<>(Map.of(Ranker.SHIPPED, new Invitations(), Ranker.BALANCED, new Invitations()));
        private @Nullable Weighing fitted;
        private int known;
        private long answers;
        private long tied;

        private Judging(Site site, @Nullable Weighing elsewhere) {
            this.site = site;
            this.elsewhere = elsewhere;
        }

        private void learn(Stop stop) {
            fitting.look(stop);
        }

        private void judge(Stop stop) {
            var weights = fitted == null ? fitting.fitted() : fitted;
            fitted = weights;
            var moment = stop.rehearsal().ask(stop.asked(), stop.at(), Rehearsal.shipped());
            var places = Places.of(moment, stop.answered());
            judged.add(Ranker.SHIPPED, places.ranked(moment.relevance()));
            judged.add(Ranker.FITTED, places.ranked(relevance(stop, weights)));
            if (elsewhere != null) {
                judged.add(Ranker.ELSEWHERE, places.ranked(relevance(stop, elsewhere)));
            }
            judgeBaselines(stop, moment, places);
            invite(stop, moment, places);
            known = moment.people().size();
            for (int person : places.sought()) {
                answers++;
                tied += moment.knows()[person] ? 1 : 0;
            }
            if (judged.questions() % SAY_EVERY == 0) {
                progress.accept(site.name() + ": " + judged.questions() + " judged");
            }
        }

        private double[] relevance(Stop stop, Weighing weighing) {
            return stop.rehearsal().ask(stop.asked(), stop.at(), weighing).relevance();
        }

        /** Where as many answers fall in the tags, who is more active in all comes first. */
        private void judgeBaselines(Stop stop, Rehearsal.Moment moment, Places places) {
            var active = scores(moment, person -> stop.activity().overall(person));
            double most = 1 + Arrays.stream(active).max().orElse(0);
            var tag = scores(
                    moment,
                    person -> stop.activity().within(person, stop.question().topics())
                            + stop.activity().overall(person) / most);
            judged.add(Ranker.RANDOM, places.shuffled(stop.question().id()));
            judged.add(Ranker.ACTIVE, places.ranked(active));
            judged.add(Ranker.TAG, places.ranked(tag));
        }

        private void invite(Stop stop, Rehearsal.Moment moment, Places places) {
            for (var entry : invitations.entrySet()) {
                boolean balanced = entry.getKey() == Ranker.BALANCED;
                var loads = entry.getValue().loads(stop.at());
                if (balanced) {
                    judged.add(Ranker.BALANCED, places.ranked(moment.relevanceUnderLoad(loads)));
                }
                entry.getValue()
                        .send(
                                moment.invited(loads, balanced),
                                stop.at(),
                                stop.answeredAt(),
                                stop.answered(),
                                moment.people());
            }
        }

        private Outcome.OfSite outcome() {
            var weights = fitted;
            if (weights == null) {
                throw new EvaluationRefused("There is nothing to judge in " + site.name() + ": of the last 40 % of its "
                        + site.questions().size() + " questions nobody answered one who had answered before.");
            }
            return new Outcome.OfSite(
                    site, known, judged, weights, fitting.questions(), elsewhere, (double) tied / answers, invitations);
        }

        private static double[] scores(Rehearsal.Moment moment, java.util.function.ToDoubleFunction<Long> score) {
            return moment.people().stream().mapToDouble(score).toArray();
        }
    }
}
