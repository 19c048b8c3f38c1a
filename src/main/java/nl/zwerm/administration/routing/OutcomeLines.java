package nl.zwerm.administration.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zwerm.administration.routing.Outcome.OfSite;
import nl.zwerm.expertise.Rehearsal;
import nl.zwerm.expertise.Weighing;
import nl.zwerm.shared.measure.Estimate;

/** An outcome as a person reads it. */
public final class OutcomeLines {

    private static final List<ToDoubleFunction<Measures>> MEASURES =
            List.of(Measures::mrr, Measures::p1, Measures::p5, Measures::ndcg10);
    private static final List<Ranker> BASELINES = List.of(Ranker.RANDOM, Ranker.ACTIVE, Ranker.TAG);
    private static final List<Ranker> MODELS =
            List.of(Ranker.SHIPPED, Ranker.FITTED, Ranker.ELSEWHERE, Ranker.BALANCED);
    private static final int FEW = 30;

    private final List<String> lines = new ArrayList<>();

    private OutcomeLines() {}

    public static List<String> of(Outcome outcome) {
        var lines = new OutcomeLines();
        lines.preface();
        outcome.sites().forEach(lines::site);
        if (outcome.sites().size() > 1) {
            var pooled = outcome.pooled();
            lines.add("");
            lines.add("All %d sites together: %d questions judged"
                    .formatted(outcome.sites().size(), pooled.questions()));
            lines.table(pooled);
        }
        lines.add("");
        lines.add("Weights (" + String.join(", ", Weighing.PARTS) + ")");
        lines.add("  shipped: " + weights(Rehearsal.shipped()));
        outcome.sites().forEach(lines::found);
        var together = outcome.together();
        if (together != null) {
            lines.add("  mean of what was found on each of these sites as a whole: " + weights(together));
        }
        return List.copyOf(lines.lines);
    }

    private void found(OfSite of) {
        var name = of.site().name();
        add("  fitted on the first 60 % of " + name + ": " + weights(of.fitted()) + ", from " + of.learntFrom()
                + " questions");
        var elsewhere = of.elsewhere();
        if (elsewhere != null) {
            add("  fitted on other sites than " + name + ": " + weights(elsewhere));
        }
    }

    private void preface() {
        add(
                "Routing replayed: every question of the last 40 % that somebody answered who had answered before. All who had");
        add(
                "answered before are ranked, the asker excepted, from what was written before that question and nothing later.");
        add(
                "Text and tags are taken as they stand at the end of the dump. No score, accepted answer, count or last activity");
        add(
                "of Posts.xml is read; what was accepted and found of use comes from Votes.xml, from the day after it is dated.");
        add("In brackets 95 % bootstrap intervals over questions.");
    }

    private void site(OfSite of) {
        var site = of.site();
        add("");
        add("%s: %d questions, %d judged; %d people ranked at the end; %s"
                .formatted(
                        site.name(),
                        site.questions().size(),
                        of.judged().questions(),
                        of.known(),
                        site.dated() ? "votes are dated" : "no dated votes"));
        site.remarks().forEach(remark -> add("  note: " + remark));
        if (of.judged().questions() < FEW) {
            add("  note: so few questions tell hardly anything");
        }
        table(of.judged());
        invitations(of);
    }

    private void table(Judged judged) {
        add("  %-27s%-24s%-24s%-24s%s".formatted("", "MRR", "P@1", "P@5", "nDCG@10"));
        Stream.concat(MODELS.stream(), BASELINES.stream())
                .filter(judged::has)
                .forEach(ranker -> row(ranker.words(), measure -> judged.estimate(ranker, measure), "%.3f"));
        for (var model : MODELS) {
            for (var baseline : BASELINES) {
                if (judged.has(model) && model != Ranker.BALANCED) {
                    row(
                            called(model) + " - " + called(baseline),
                            measure -> judged.difference(model, baseline, measure),
                            "%+.3f");
                }
            }
        }
    }

    private void invitations(OfSite of) {
        var judged = of.judged();
        var free = Objects.requireNonNull(of.invitations().get(Ranker.SHIPPED));
        var balanced = Objects.requireNonNull(of.invitations().get(Ranker.BALANCED));
        var cost = judged.difference(Ranker.SHIPPED, Ranker.BALANCED, Measures::mrr);
        add("  invitations, balanced:   " + told(balanced));
        add("  invitations, unbalanced: " + told(free));
        add("  balancing costs %s of MRR".formatted(text(cost, "%.3f")));
        add("  something tied %.0f %% of those who answered to the question, so that they could be invited"
                .formatted(100 * of.tied()));
    }

    private static String told(Invitations invitations) {
        return "Gini %.3f; %.1f a question to %d people, at most %d to one; %.0f %% answered by somebody invited"
                .formatted(
                        invitations.gini(),
                        invitations.perQuestion(),
                        invitations.people(),
                        invitations.most(),
                        100 * invitations.hitRate());
    }

    private interface Estimated {
        Estimate of(ToDoubleFunction<Measures> measure);
    }

    private void row(String words, Estimated estimated, String number) {
        var row = new StringJoiner("");
        row.add("  %-27s".formatted(words));
        MEASURES.forEach(measure -> row.add("%-24s".formatted(text(estimated.of(measure), number))));
        add(row.toString().stripTrailing());
    }

    private static String text(Estimate estimate, String number) {
        return String.format(
                Locale.ROOT,
                number + " [" + number + ", " + number + "]",
                estimate.mean(),
                estimate.low(),
                estimate.high());
    }

    private static String weights(Weighing weighing) {
        return weighing.weights().stream()
                        .map(weight -> String.format(Locale.ROOT, "%.1f", weight))
                        .collect(Collectors.joining(" : "))
                + ", half-life " + weighing.halfLife().toDays() + " days";
    }

    private static String called(Ranker ranker) {
        return switch (ranker) {
            case SHIPPED -> "shipped";
            case FITTED -> "fitted";
            case ELSEWHERE -> "fitted elsewhere";
            case BALANCED -> "under load";
            case RANDOM -> "random";
            case ACTIVE -> "overall";
            case TAG -> "in tags";
        };
    }

    private void add(String line) {
        lines.add(line);
    }
}
